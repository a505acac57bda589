import ArgumentParser
import UnixSignals
@main struct BeeperImport: ParsableCommand {}
