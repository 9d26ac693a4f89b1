// swift-tools-version: 6.2
import PackageDescription

/// Folder = target = a wall that the build checks; the arrows are drawn in README.md.
let package = Package(
  name: "tthc",
  products: [.executable(name: "tthc", targets: ["tthc"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "Diagnostics", dependencies: ["JSON", "Parallel"]),
    .target(name: "JSON"),
    .target(name: "Syntax", dependencies: ["CLibYAML", "Diagnostics"]),
    .target(name: "Calendars", dependencies: ["Diagnostics"]),
    .target(name: "Patterns"),
    .target(name: "Parallel"),
    .target(name: "Expressions", dependencies: ["Diagnostics", "Calendars", "Patterns"]),
    .target(name: "Decisions", dependencies: ["Diagnostics", "Calendars", "Expressions"]),
    .target(name: "Model", dependencies: ["Diagnostics", "Syntax", "Calendars", "Expressions", "Parallel"]),
    .target(name: "Plan", dependencies: ["Diagnostics", "Calendars", "Expressions", "JSON"]),
    .target(
      name: "Simulator", dependencies: ["Diagnostics", "Plan", "Decisions", "Calendars", "Expressions", "JSON"]),
    .target(name: "Exporters", dependencies: ["Diagnostics", "Calendars", "Expressions", "Plan", "JSON"]),
    .target(
      name: "Importers", dependencies: ["Diagnostics", "JSON", "Model", "Syntax", "Calendars", "Parallel"]),
    .target(
      name: "Rules",
      dependencies: ["Diagnostics", "Model", "Plan", "Simulator", "Decisions", "Calendars", "Expressions"]),
    .target(
      name: "Compiler",
      dependencies: [
        "Diagnostics", "Syntax", "Calendars", "Expressions", "Model", "Plan", "Simulator", "Rules", "JSON", "Parallel",
      ]),
    .executableTarget(
      name: "tthc",
      dependencies: [
        "Diagnostics", "Syntax", "Calendars", "Expressions", "Decisions", "Model", "Plan", "Simulator", "Rules",
        "Compiler", "Exporters", "Importers", "JSON", "Parallel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "tthc-bench",
      dependencies: [
        "CLibYAML", "Diagnostics", "Syntax", "Calendars", "Expressions", "Decisions", "Model", "Plan", "Simulator",
        "Rules",
        "Compiler", "Exporters", "Importers", "JSON", "Parallel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "JSON"]),
    .testTarget(name: "JSONTests", dependencies: ["JSON"]),
    .testTarget(name: "SyntaxTests", dependencies: ["Syntax", "Diagnostics"]),
    .testTarget(name: "CalendarsTests", dependencies: ["Calendars", "Diagnostics"]),
    .testTarget(name: "PatternsTests", dependencies: ["Patterns"]),
    .testTarget(name: "ParallelTests", dependencies: ["Parallel"]),
    .testTarget(name: "ExpressionsTests", dependencies: ["Expressions", "Calendars", "Diagnostics", "JSON"]),
    .testTarget(name: "DecisionsTests", dependencies: ["Decisions", "Expressions", "Calendars", "Diagnostics"]),
    .testTarget(
      name: "ModelTests", dependencies: ["Model", "Diagnostics", "Syntax", "Calendars", "Expressions"]),
    .testTarget(name: "PlanTests", dependencies: ["Plan", "Diagnostics", "Calendars", "Expressions", "JSON"]),
    .testTarget(
      name: "SimulatorTests",
      dependencies: ["Simulator", "Plan", "Decisions", "Diagnostics", "Calendars", "Expressions", "JSON"]),
    .testTarget(
      name: "ExportersTests",
      dependencies: ["Exporters", "Plan", "Diagnostics", "Calendars", "Expressions", "JSON", "tthc-bench"]),
    .testTarget(
      name: "ImportersTests",
      dependencies: ["Importers", "Compiler", "Model", "Syntax", "Calendars", "Diagnostics", "JSON"]),
    .testTarget(
      name: "RulesTests",
      dependencies: ["Rules", "Compiler", "Diagnostics", "Model", "Plan", "Calendars", "Expressions"]),
    .testTarget(
      name: "CompilerTests",
      dependencies: [
        "Compiler", "Importers", "Rules", "Simulator", "Decisions", "Diagnostics", "Syntax", "Model", "Plan",
        "Calendars",
        "Expressions", "JSON",
      ]),
    .testTarget(name: "CommandTests", dependencies: ["JSON"]),
  ],
  swiftLanguageModes: [.v6]
)
