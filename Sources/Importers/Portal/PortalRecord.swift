/// A record of the portal in the one form into which every shape of it is brought.
struct PortalRecord: Sendable {
  var code: Said?
  var name: Said?
  var field: Said?
  var address: Said?
  /// The portal's own key of the record.
  var key: Said?
  var decision: Said?
  var publisher: Said?
  var kind: Said?
  var levels: [Said] = []
  /// Levels that the record denies.
  var deniedLevels: [Said] = []
  var subjects: [Said] = []
  var implementing: [Said] = []
  var authority: Said?
  var delegated: Said?
  var coordinating: Said?
  var receiving: Said?
  var steps: [Step] = []
  var methods: [Method] = []
  var methodsText: Said?
  var components: [Row] = []
  var componentsText: Said?
  var grounds: [Ground] = []
  /// Codes of legal instruments, split out of the text below.
  var groundCodes: [Said] = []
  var groundsText: Said?
  var results: [Result] = []
  var resultsText: Said?
  var conditions: Said?
  /// Further texts, with what they are about.
  var remarks: [(title: String, said: Said)] = []
  /// Where the record was found.
  var provenance: [Said] = []

  /// A step in words.
  struct Step: Sendable {
    var name: Said?
    var text: Said?
  }

  /// A way of filing, with its time and payments.
  struct Method: Sendable {
    var channel: Said?
    var timeValue: Said?
    var timeUnit: Said?
    var timeText: Said?
    var description: Said?
    var fees: [Payment] = []
    var flags: [Said] = []
  }

  struct Payment: Sendable {
    var kind: Said?
    var amount: Said?
    var currency: Said?
    var note: Said?
    /// The whole cell.
    var raw: Said?
  }

  /// A row of the table of components.
  struct Row: Sendable {
    /// The words above the table.
    var heading: Said?
    var order: Said?
    var name: Said?
    var code: Said?
    var forms: [Said] = []
    var originals: Said?
    var copies: Said?
    var hasForm: Said?
    var isResult: Said?
    var flag: Said?
    /// The cells as published, which repeat the row.
    var cells: [Said] = []
  }

  struct Ground: Sendable {
    var code: Said?
    var title: Said?
    var date: Said?
    var issuer: Said?
  }

  struct Result: Sendable {
    var name: Said?
    var code: Said?
  }
}
