import Diagnostics
import Expressions
import JSON

extension Record where Owner == PlanCalendar {
  static let calendar = Record(
    name: "calendar", about: "office hours, holidays and make-up days, so that the plan runs by itself",
    make: { PlanCalendar() },
    fields: [
      .list("officeHours", \.officeHours, Record<PlanCalendar.Interval>.interval.format, "intervals of a working day"),
      .list("holidays", \.holidays, Record<PlanCalendar.Day>.day.format, "public holidays"),
      .list("swappedDaysOff", \.swappedDaysOff, Record<PlanCalendar.Day>.day.format, "days off by swap"),
      .list("makeUpDays", \.makeUpDays, Record<PlanCalendar.Day>.day.format, "working days on a weekend"),
      .list("provisionalYears", \.provisionalYears, .integer, "years whose holidays are not decided yet"),
      .required("firstYear", \.firstYear, .integer, "first year covered"),
      .required("lastYear", \.lastYear, .integer, "last year covered"),
    ])
}

extension Record where Owner == PlanCalendar.Interval {
  static let interval = Record(
    name: "interval", about: "a stretch of office hours", make: { PlanCalendar.Interval() },
    fields: [
      .required("start", \.start, .integer, "minutes since midnight"),
      .required("end", \.end, .integer, "minutes since midnight"),
    ])
}

extension Record where Owner == PlanCalendar.Day {
  static let day = Record(
    name: "day", about: "a named day", make: { PlanCalendar.Day() },
    fields: [.required("date", \.date, .date, "the day"), .required("name", \.name, .text, "its name")])
}

extension Record where Owner == PlanFact.Share {
  static let share = Record(
    name: "share", about: "how often a value occurs", make: { PlanFact.Share() },
    fields: [
      .required("value", \.value, .text, "the value"),
      .required("thousandthsOfPercent", \.thousandthsOfPercent, .integer, "50 % is 50000"),
    ])
}

extension Record where Owner == PlanFact.Synonym {
  static let synonym = Record(
    name: "synonym", about: "another word for a value", make: { PlanFact.Synonym() },
    fields: [.required("word", \.word, .text, "the word"), .required("value", \.value, .text, "what it means")])
}

extension Record where Owner == PlanFact {
  static let fact = Record(
    name: "fact", about: "something that conditions ask about a case", make: { PlanFact() },
    fields: [
      .required("id", \.id, .text, "the ASCII name in standard FEEL"),
      .required("label", \.label, .label, "the name in the author's words"),
      .required("type", \.type, .factType, "its type"),
      defaultValue, bound("least", \.least, "the least value"), bound("greatest", \.greatest, "the greatest value"),
      .required("origin", \.origin, .code, "where its value comes from"),
      .optional("determinedBy", \.determinedBy, .integer, "the node that settles it; known on filing when absent"),
      .list("shares", \.shares, Record<PlanFact.Share>.share.format, "how often each value occurs"),
      .list("synonyms", \.synonyms, Record<PlanFact.Synonym>.synonym.format, "other words for its values"),
      .optional("about", \.about, .text, "description"),
      .optional("unit", \.unit, .text, "unit of measure"),
      .required("source", \.source, .reference, "file:line of the specification"),
    ])

  private static func bound(
    _ key: String, _ path: any WritableKeyPath<PlanFact, Value?> & Sendable, _ about: String
  ) -> RecordField<PlanFact> {
    RecordField<PlanFact>(
      key: key, about: about, isRequired: false, schema: { ["type": "string"] },
      write: { fact in fact[keyPath: path].map { .string($0.text) } },
      read: { (json, fact, reader) throws(PlanReadError) in
        guard let text = json.stringValue, case .success(let value) = Value.parse(text, as: fact.type) else {
          throw reader.expected(Text(vi: "một giá trị của dữ kiện", en: "a value of the fact"))
        }
        fact[keyPath: path] = value
      })
  }

  /// The default as the text of a value; absent for facts that have none.
  private static let defaultValue = RecordField<PlanFact>(
    key: "default", about: "the value where a case states none", isRequired: false, schema: { ["type": "string"] },
    write: { $0.defaultValue == .null ? nil : .string($0.defaultValue.text) },
    read: { (json, fact, reader) throws(PlanReadError) in
      guard let text = json.stringValue, case .success(let value) = Value.parse(text, as: fact.type) else {
        throw reader.expected(Text(vi: "một giá trị của dữ kiện", en: "a value of the fact"))
      }
      fact.defaultValue = value
    })
}

extension Record where Owner == DocumentReplacement {
  static let replacement = Record(
    name: "replacement", about: "what the office uses in place of a paper", make: { DocumentReplacement() },
    fields: [
      .required("by", \.by, .text, "the database or document"),
      .required("isDatabase", \.isDatabase, .flag, "a state database, not another paper"),
      .optional("when", \.when, .condition, "in which cases; always when absent"),
      .optional("from", \.from, .date, "first day"), .optional("until", \.until, .date, "last day"),
      .list("grounds", \.grounds, .text, "legal grounds"),
      .optional("fallback", \.fallback, .text, "when the paper may be asked for nevertheless"),
    ])
}

extension Record where Owner == DocumentRule {
  static let document = Record(
    name: "document", about: "a paper of the dossier; demanded when its condition holds", make: { DocumentRule() },
    fields: [
      .required("id", \.id, .text, "ASCII, unique"), .required("name", \.name, .text, "the paper"),
      .optional("form", \.form, .text, "number of the form"),
      .required("manner", \.manner, .code, "submit, present or merely state"),
      .required("originals", \.originals, .integer, "number of originals"),
      .required("copies", \.copies, .integer, "number of copies"),
      .optional("copyKind", \.copyKind, .term, "kind of copy"),
      .optional("postalCopyKind", \.postalCopyKind, .term, "kind of copy when posted"),
      .optional("when", \.when, .condition, "when it is demanded; always when absent"),
      .list("replacements", \.replacements, Record<DocumentReplacement>.replacement.format, "what takes its place"),
      .list("grounds", \.grounds, .text, "legal grounds"), .list("notes", \.notes, .text, "notes"),
      .required("source", \.source, .reference, "file:line of the specification"),
    ])
}

extension Record where Owner == ResultRule {
  static let result = Record(
    name: "result", about: "a paper that the case ends with", make: { ResultRule() },
    fields: [
      .required("document", \.document, .text, "the paper"), .optional("code", \.code, .text, "code of the result"),
      .optional("when", \.when, .condition, "when it results"),
      .optional("validFor", \.validFor, .text, "how long it is valid"),
      .required("source", \.source, .reference, "file:line of the specification"),
    ])
}

extension Record where Owner == FeeRule.Exemption {
  static let exemption = Record(
    name: "exemption", about: "who pays nothing", make: { FeeRule.Exemption() },
    fields: [
      .required("label", \.label, .text, "who"), .optional("when", \.when, .condition, "when it holds"),
      .list("grounds", \.grounds, .text, "legal grounds"),
    ])
}

extension Record where Owner == FeeRule.Relief {
  static let relief = Record(
    name: "relief", about: "who pays less; the best one applies", make: { FeeRule.Relief() },
    fields: [
      .optional("label", \.label, .text, "who"), .required("effect", \.effect, .effect, "what is taken off or left"),
      .optional("when", \.when, .condition, "when it holds"), .optional("from", \.from, .date, "first day"),
      .optional("until", \.until, .date, "last day"), .list("grounds", \.grounds, .text, "legal grounds"),
    ])
}

extension Record where Owner == FeeRule {
  static let fee = Record(
    name: "fee", about: "a payment; names add up, rows of one name are alternatives", make: { FeeRule() },
    fields: [
      .required("id", \.id, .text, "ASCII, unique"), .required("name", \.name, .text, "the payment"),
      .required("kind", \.kind, .code, "charge (phí) or fee (lệ phí)"),
      .required("amount", \.amount, .amount, "đồng, a formula, or unknown here"),
      .optional("cap", \.cap, .integer, "the most, in đồng"),
      .optional("floor", \.floor, .integer, "the least, in đồng"),
      .optional("when", \.when, .condition, "when it applies; the default when absent"),
      .list("exemptions", \.exemptions, Record<FeeRule.Exemption>.exemption.format, "who pays nothing"),
      .list("reliefs", \.reliefs, Record<FeeRule.Relief>.relief.format, "who pays less"),
      .optional("collected", \.collected, .term, "when it is collected"),
      .optional("setBy", \.setBy, .text, "who sets the amount"), .list("grounds", \.grounds, .text, "legal grounds"),
      .required("source", \.source, .reference, "file:line of the specification"),
    ])
}
