import Testing

/// Runs of the real command against a sandbox in which things go wrong: one after the other, since each of them has
/// processes of its own, and other tests would run out of time beside all of them.
@Suite(.serialized, .timeLimit(.minutes(5))) enum RunFaults {}
