import ArgumentParser
@main struct Esep: ParsableCommand {}
