import Diagnostics
import Model

extension Rule {
  /// From the commune straight to the centre, or back.
  static let skipsLevel = Rule(
    Kind(
      "skips-level", .levels, .info,
      title: Text(vi: "Hồ sơ đi thẳng giữa xã và trung ương", en: "Dossier skips the province"),
      why: Text(
        vi:
          "Hồ sơ đi từ cấp xã thẳng lên trung ương (hoặc ngược lại) thường do thiếu một bước ở tỉnh, hoặc do khai nhầm cấp của cơ quan. Cơ quan ngành dọc có đơn vị ở xã thì không thuộc diện này. Hãy thêm bước ở tỉnh, hoặc sửa cấp của cơ quan.",
        en:
          "A dossier that goes from a commune straight to the centre, or back, often lacks a provincial step, or the level of an agency is wrong. A vertical service that reaches down to communes is not meant. Add the step, or mend the level."
      ),
      examples: [
        Example(
          "- cơ quan: Cục thử\n  cấp: trung ương\n- thủ tục: 9.000002\n  tên: Cấp giấy khác\n  cơ quan giải quyết: Cục thử\n  quy trình:\n    - bước: tiếp nhận\n      tại: Trung tâm Phục vụ hành chính công cấp xã\n      người: công chức một cửa\n      làm: tiếp nhận\n    - bước: giải quyết #! skips-level\n      tại: Cục thử\n      người: chuyên viên\n      làm: [thẩm định, ký]",
          base: .file)
      ]),
    needs: [.process]
  ) { subject, report in
    guard !subject.isJointService else { return }
    let places = subject.text.placesOfSteps
    let graph = subject.procedure.graph
    for index in graph.order {
      let step = subject.text.process[index]
      guard step.calls == nil, let agency = subject.onlyAgency(of: places[index]), let level = agency.level?.value,
        level == .central || level == .commune
      else { continue }
      for earlier in graph.predecessors[index] where subject.text.process[earlier].calls == nil {
        guard let before = subject.onlyAgency(of: places[earlier]), let from = before.level?.value,
          abs(from.rank - level.rank) == Level.central.rank - Level.commune.rank,
          !subject.isOneFamily(before.name, agency.name),
          !step.acts.contains(where: { $0.value == .returnResult })
        else { continue }
        report.add(
          at: step.name.range,
          vi:
            "Hồ sơ đi từ \(before.name.text) (cấp \(from.keyword.vi)) thẳng đến \(agency.name.text) (\(level.keyword.vi)).",
          en:
            "The dossier goes from \(before.name.text) (\(from.keyword.en)) straight to \(agency.name.text) (\(level.keyword.en))."
        )
        break
      }
    }
  }
}
