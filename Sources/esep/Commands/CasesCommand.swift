import ArgumentParser
import Cases
import Foundation
import Languages

/// `esep cases`: worked cases, an auditor's or another library's own, run by the rules of this ledger.
struct CasesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "cases", abstract: HelpWording.cases[Session.language],
            discussion: HelpWording.casesExample[Session.language])
    }

    @Argument(help: HelpWording.casesFiles.help) var files: [String]
    @OptionGroup var common: CommonOptions

    func run() throws {
        let language = common.language
        try reporting(in: language) {
            var held = 0
            var differing = 0
            for path in files {
                let name = URL(filePath: path).lastPathComponent
                guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
                    throw Stop(.noInput, SurfaceWording.noSuchFile(path))
                }
                for worked in try CaseFile.load(text: text, file: name).cases {
                    let result = CaseRunner.run(worked)
                    if result.holds { held += 1 } else { differing += 1 }
                    try Output.line(
                        SurfaceWording.caseResult(worked.code, worked.title, result.holds)[language]
                    )
                    for difference in result.differences {
                        try Output.line("    " + difference.explanation[language])
                    }
                }
            }
            try Output.line(SurfaceWording.caseCount(held: held, differing: differing)[language])
            guard differing == 0 else { throw ExitCode(ExitStatus.findings.rawValue) }
        }
    }
}
