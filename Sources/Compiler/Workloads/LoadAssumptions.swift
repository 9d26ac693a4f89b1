import Diagnostics
import Model

/// What a scenario of load takes for granted because its author does not say it.
struct LoadAssumptions {
  /// Names of one kind, by procedure, in order.
  struct Names {
    private var byProcedure: [(code: String, names: [String])] = []

    var isEmpty: Bool { byProcedure.isEmpty }
    var count: Int { byProcedure.reduce(0) { $0 + $1.names.count } }

    mutating func add(_ name: String, of code: String) {
      if let index = byProcedure.lastIndex(where: { $0.code == code }) {
        byProcedure[index].names.append(name)
      } else {
        byProcedure.append((code, [name]))
      }
    }

    /// `1.001193: tiếp nhận, thẩm tra; 1.000656: ký`; at most five names and procedures each.
    var list: String {
      let parts = byProcedure.prefix(5).map { entry in
        "\(entry.code): \(entry.names.prefix(5).joined(separator: ", "))\(entry.names.count > 5 ? "…" : "")"
      }
      return parts.joined(separator: "; ") + (byProcedure.count > 5 ? "…" : "")
    }

    var codes: String { byProcedure.map(\.code).joined(separator: ", ") }
  }

  /// Staffed steps that take a part of their limit.
  var limitSteps = Names()
  /// Steps with a limit in calendar time, during which nobody is busy.
  var unattended = Names()
  var defaultFacts = Names()
  var withoutSupplements = Names()
  var withoutReturns = Names()
  /// Steps over which the share of a procedure's supplements is divided.
  var dividedSupplements = Names()
  private var policyTimes = Names()
  private var usualTimes = Names()
  /// By channel.
  private var channels: [(channel: String, procedures: Names)] = []
  private var declaredCounts: [String] = []
  /// Sentences of their own kind, in the order in which they were found.
  private var others: [Text] = []

  mutating func noteApplicantTime(isFromPolicy: Bool, of code: String) {
    if isFromPolicy { policyTimes.add("", of: code) } else { usualTimes.add("", of: code) }
  }

  mutating func noteChannel(_ channel: String, of code: String) {
    if let index = channels.firstIndex(where: { $0.channel == channel }) {
      channels[index].procedures.add("", of: code)
    } else {
      var names = Names()
      names.add("", of: code)
      channels.append((channel, names))
    }
  }

  mutating func noteDeclaredCount(_ count: Int, of staff: String) { declaredCounts.append("\(staff): \(count)") }

  mutating func note(_ sentence: Text) { others.append(sentence) }

  /// One sentence for each kind of assumption.
  func texts(limitShare: Rate?) -> [Text] {
    var result: [Text] = []
    let share = limitShare?.thousandthsOfPercent ?? 100_000
    add(
      limitSteps, to: &result,
      vi: { "\($0) bước không có “thực tế” chiếm \(share.asPercent(.vi)) thời hạn của bước (\($1))." },
      en: { "\($0) step\($0 == 1 ? "" : "s") without “actual” take \(share.asPercent(.en)) of their limit (\($1))." })
    add(
      unattended, to: &result,
      vi: { "\($0) bước có thời hạn tính theo ngày lịch hoặc giờ đồng hồ không chiếm công của ai (\($1))." },
      en: { "\($0) step\($0 == 1 ? "" : "s") with a limit in calendar time keep nobody busy (\($1))." })
    add(
      defaultFacts, to: &result,
      vi: { "\($0) dữ kiện không có tỷ lệ luôn giữ giá trị mặc định (\($1))." },
      en: { "\($0) fact\($0 == 1 ? "" : "s") without shares keep their default (\($1))." })
    for (channel, procedures) in channels {
      result.append(
        Text(
          vi: "Không có tỷ lệ cách thức nộp: mọi hồ sơ tính là \(channel) (\(procedures.codes)).",
          en: "The channel has no shares: every dossier counts as “\(channel)” (\(procedures.codes))."))
    }
    add(
      withoutSupplements, to: &result,
      vi: { "Không có tỷ lệ bổ sung: không hồ sơ nào phải bổ sung ở \($0) bước (\($1))." },
      en: { "No share of supplements is stated: nothing is asked for at \($0) step\($0 == 1 ? "" : "s") (\($1))." })
    add(
      dividedSupplements, to: &result,
      vi: { "Tỷ lệ bổ sung của cả thủ tục chia đều cho \($0) bước yêu cầu bổ sung (\($1))." },
      en: { "The share of supplements is divided equally over the \($0) steps that ask for them (\($1))." })
    add(
      withoutReturns, to: &result, vi: { "Không có tỷ lệ trả lại: không hồ sơ nào bị trả lại ở \($0) bước (\($1))." },
      en: { "No share of returns is stated: nothing is sent back at \($0) step\($0 == 1 ? "" : "s") (\($1))." })
    if !policyTimes.isEmpty {
      result.append(
        Text(
          vi: "Người nộp bổ sung sau trọn thời gian mà thủ tục cho phép (\(policyTimes.codes)).",
          en: "Applicants take the whole time that the procedure allows for a supplement (\(policyTimes.codes))."))
    }
    if !usualTimes.isEmpty {
      result.append(
        Text(
          vi: "Người nộp bổ sung sau 5 ngày (\(usualTimes.codes)).",
          en: "Applicants complete their dossier after 5 days (\(usualTimes.codes))."))
    }
    if !declaredCounts.isEmpty {
      let counts = declaredCounts.joined(separator: "; ")
      result.append(
        Text(
          vi: "Số người lấy theo khai báo của cơ quan (\(counts)).",
          en: "Head counts are those that the agencies declare (\(counts))."))
    }
    return result + others
  }

  private func add(_ names: Names, to result: inout [Text], vi: (Int, String) -> String, en: (Int, String) -> String) {
    guard !names.isEmpty else { return }
    result.append(Text(vi: vi(names.count, names.list), en: en(names.count, names.list)))
  }
}
