import ArgumentParser
import Importing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@main
struct BeeperImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "beeper-import",
    abstract: "Open a direct chat in Beeper with everybody in your address books.",
    usage: """
      beeper-import [FILE …]            import contacts from CSV, vCard and XML files or folders; "-" is standard input
      beeper-import [FILE …] --dry-run  preview: everything but the starts
      beeper-import SUBCOMMAND …
      """,
    discussion: """
      Try it without risk:      beeper-import contacts.vcf --sandbox
      See what would happen:    beeper-import contacts.vcf --dry-run
      All options of an import: beeper-import import --help
      """,
    version: ToolVersion.current,
    subcommands: [
      ImportCommand.self, ApplyCommand.self, ParseCommand.self, PeopleCommand.self, ReportCommand.self,
      RunsCommand.self, AccountsCommand.self, LoginCommand.self, LogoutCommand.self, DoctorCommand.self,
      ExcludeCommand.self, ForgetCommand.self, SandboxCommand.self,
    ],
    defaultSubcommand: ImportCommand.self
  )

  static func main() async {
    // A reader of standard output that went away (`| head`) must not end a run between two starts.
    _ = signal(SIGPIPE, SIG_IGN)
    // Nor must a limit on the size of files: writing past it is an error that is reported.
    _ = signal(SIGXFSZ, SIG_IGN)
    await main(nil)
  }
}
