/// The few colours of a report (ECMA-48 SGR); without colour every text stays as it is.
struct TerminalStyle {
  enum Role: String {
    case path = "1"
    case error = "1;31"
    case warning = "1;33"
    case info = "1;36"
    case margin = "2"
    case addition = "32"
  }

  let useColor: Bool

  func callAsFunction(_ text: String, _ role: Role) -> String {
    useColor && !text.isEmpty ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
  }

  static func role(of severity: Severity) -> Role {
    switch severity {
    case .info: .info
    case .warning: .warning
    case .error: .error
    }
  }
}
