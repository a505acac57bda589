import ArgumentParser
import Subprocess
@main struct Benchmarks: ParsableCommand {}
