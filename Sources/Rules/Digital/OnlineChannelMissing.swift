import Diagnostics
import Model

extension Rule {
  /// A procedure without an online channel.
  static let onlineChannelMissing = Rule(
    Kind(
      "online-channel-missing", .digital, .warning,
      title: Text(vi: "Không có cách thức trực tuyến", en: "No online channel"),
      why: Text(
        vi:
          "Thủ tục phải có thể nộp trực tuyến trừ khi luật không cho phép. Hãy thêm “trực tuyến”, hoặc ghi “mức trực tuyến: chỉ thông tin” kèm lý do.",
        en:
          "A procedure can be filed online unless a law forbids it. Add “online”, or state “information only” with its reason."
      ),
      ground: Text(vi: "Nghị định 224/2026/NĐ-CP (từ 01/7/2026)", en: "Decree 224/2026/NĐ-CP (from 1 July 2026)"),
      examples: [Example("cách thức: trực tiếp #! online-channel-missing")]),
    needs: [.channels]
  ) { subject, report in
    guard let first = subject.text.channels.first, !subject.text.channels.contains(where: { $0.value == .online }),
      subject.text.partialReason == nil, !subject.isJointService
    else { return }
    report.add(
      at: first.range, vi: "Thủ tục chưa có cách thức nộp trực tuyến.", en: "The procedure cannot be filed online.")
  }
}
