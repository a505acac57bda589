// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "beeper-import",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "beeper-import", targets: ["beeper-import"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.100.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]
    ),
    .systemLibrary(
      name: "CLibArchive",
      pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]
    ),
    .target(
      name: "CPhoneNumber",
      linkerSettings: [.linkedLibrary("phonenumber")]
    ),

    .target(
      name: "ContactBook",
      dependencies: ["CPhoneNumber"],
      resources: [.embedInCode("Names/Nicknames.txt")]
    ),
    .target(
      name: "ContactFormats",
      dependencies: ["ContactBook", "CLibArchive", "CLibXML2"],
      resources: [.embedInCode("Columns/Headers.tsv")],
      linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]
    ),
    .target(
      name: "BeeperDesktop",
      dependencies: [
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ]
    ),
    .target(
      name: "Outreach",
      dependencies: [
        "ContactBook", "BeeperDesktop",
        .product(name: "DequeModule", package: "swift-collections"),
        .product(name: "Mustache", package: "swift-mustache"),
      ]
    ),
    .target(
      name: "Reports",
      dependencies: [
        "ContactBook", "BeeperDesktop", "Outreach",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [
        .embedInCode("HTML/report.mustache"), .embedInCode("HTML/report.css"),
        .embedInCode("HTML/Script/elements.js"), .embedInCode("HTML/Script/filters.js"),
        .embedInCode("HTML/Script/rows.js"), .embedInCode("HTML/Script/table.js"),
      ]
    ),
    .target(
      name: "Ledger",
      dependencies: [
        "ContactBook", "BeeperDesktop", "Outreach", "FileWriting",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
      ]
    ),
    .target(
      name: "LoopbackServer",
      dependencies: [
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ]
    ),
    .target(
      name: "BeeperLogin",
      dependencies: [
        "BeeperDesktop", "FileWriting", "LoopbackServer",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
      ]
    ),
    .target(
      name: "BeeperSandbox",
      dependencies: [
        "LoopbackServer",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      resources: [.embedInCode("demo-world.json")]
    ),
    .target(
      name: "Importing",
      dependencies: [
        "ContactBook", "ContactFormats", "BeeperDesktop", "Outreach", "Reports", "Ledger", "BeeperLogin",
        "BeeperSandbox", "FileWriting",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
      ]
    ),
    .executableTarget(
      name: "beeper-import",
      dependencies: [
        "ContactBook", "ContactFormats", "BeeperDesktop", "Importing", "Outreach", "Reports", "Ledger", "BeeperLogin",
        "BeeperSandbox", "FileWriting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ]
    ),
    .target(name: "FileWriting"),
    .target(name: "BenchmarkInputs", dependencies: ["ContactBook"]),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "BenchmarkInputs", "ContactBook", "ContactFormats", "BeeperDesktop", "BeeperSandbox", "Outreach", "Ledger",
        "Reports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]
    ),

    .testTarget(
      name: "BeeperDesktopTests",
      dependencies: [
        "BeeperDesktop", "BeeperSandbox",
        .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ]
    ),
    .testTarget(
      name: "BeeperSandboxTests",
      dependencies: [
        "BeeperSandbox", "BenchmarkInputs", "LoopbackServer",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ]
    ),
    .testTarget(
      name: "BeeperLoginTests",
      dependencies: ["BeeperDesktop", "BeeperLogin", "BeeperSandbox", "LoginBrowser", "TestSupport"]
    ),
    .target(
      name: "LoginBrowser",
      dependencies: [
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      path: "Tests/LoginBrowser"
    ),
    .target(
      name: "TestSupport",
      dependencies: [
        "BeeperDesktop", "ContactBook", "Outreach",
        .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
      ],
      path: "Tests/TestSupport"
    ),
    .testTarget(name: "BenchmarkInputsTests", dependencies: ["BenchmarkInputs", "ContactBook", "ContactFormats"]),
    .target(
      name: "CommandProcess",
      dependencies: [
        "beeper-import", "BeeperSandbox", "TestSupport",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      path: "Tests/CommandProcess"
    ),
    .testTarget(
      name: "CommandTests",
      dependencies: ["CommandProcess", "BeeperSandbox", "Ledger", "LoginBrowser"],
      exclude: ["Cases"]
    ),
    .testTarget(
      name: "KillTests",
      dependencies: [
        "CommandProcess", "BeeperSandbox", "BenchmarkInputs", "Ledger", "Outreach", "Reports",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .testTarget(
      name: "FaultTests",
      dependencies: [
        "CommandProcess", "BeeperSandbox", "Ledger", "Outreach", "Reports",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .testTarget(name: "ContactBookTests", dependencies: ["BenchmarkInputs", "ContactBook"]),
    .testTarget(
      name: "ContactFormatsTests",
      dependencies: ["BenchmarkInputs", "ContactBook", "ContactFormats"],
      exclude: ["Fixtures"]
    ),
    .testTarget(name: "FileWritingTests", dependencies: ["FileWriting", "TestSupport"]),
    .testTarget(
      name: "ImportingTests",
      dependencies: [
        "BeeperDesktop", "BeeperLogin", "BeeperSandbox", "ContactBook", "ContactFormats", "Importing", "Ledger",
        "Outreach", "Reports",
        "TestSupport",
        .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
      ],
      exclude: ["Fixtures"]
    ),
    .testTarget(
      name: "LedgerTests",
      dependencies: [
        "BeeperDesktop", "ContactBook", "Ledger", "Outreach", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
      ],
      exclude: ["Fixtures"]
    ),
    .testTarget(
      name: "OutreachTests",
      dependencies: [
        "BenchmarkInputs", "BeeperDesktop", "BeeperSandbox", "ContactBook", "Outreach", "TestSupport",
        .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
      ]
    ),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "BenchmarkInputs", "BeeperDesktop", "ContactBook", "ContactFormats", "Outreach", "Reports", "TestSupport",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]
    ),
  ],
  cxxLanguageStandard: .cxx17
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
  ]
}

// The readers under libFuzzer: `.ci/fuzz` builds and runs them.
if Context.environment["FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: ["ContactBook", "ContactFormats"], path: "Tests/Fuzz",
      swiftSettings: [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]))
  for target in package.targets where ["ContactBook", "ContactFormats", "Fuzz"].contains(target.name) {
    target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(["-sanitize=fuzzer"])]
  }
}
