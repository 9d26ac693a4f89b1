import Diagnostics
import Expressions

/// A part of an expression that the language of an engine cannot say.
package struct UntranslatableExpression: Error, Hashable {
  /// What cannot be said, in Vietnamese words.
  package let part: String

  /// That the dialect cannot say the part.
  package var message: Text {
    Text(
      vi: "Ngôn ngữ của phần mềm nhận không diễn đạt được \(part).",
      en: "The language of the engine cannot say this: \(part).")
  }

  init(_ part: String) { self.part = part }

  init(_ builtin: Builtin) { self.init("hàm “\(builtin.names.last ?? "")”") }
}
