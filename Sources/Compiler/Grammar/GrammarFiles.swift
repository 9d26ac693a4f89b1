import Diagnostics
import Expressions
import JSON
import Model
import Plan

/// The published description of the language: made from the declarations, kept in `Grammar/` by a test.
package enum GrammarFiles {
  /// Names and contents.
  package static var all: [(name: String, text: String)] {
    [
      ("tu-khoa.md", LanguageReference(language: .vi).text), ("keywords.md", LanguageReference(language: .en).text),
      ("phat-hien.md", FindingReference(language: .vi).text), ("findings.md", FindingReference(language: .en).text),
      ("bieu-thuc.md", ExpressionReference(language: .vi).text),
      ("expressions.md", ExpressionReference(language: .en).text),
      ("thuoc-tinh.md", AttributeReference(language: .vi).text),
      ("attributes.md", AttributeReference(language: .en).text),
      ("tthc.schema.json", LanguageSchema.json.text(.pretty)), ("plan.schema.json", PlanSchema.json.text(.pretty)),
    ]
  }
}
