import Diagnostics
import Model

extension Rule {
  /// A fully online service whose result stays on paper.
  static let resultNotDigitised = Rule(
    Kind(
      "result-not-digitised", .digital, .warning,
      title: Text(vi: "Kết quả không được số hóa", en: "Result not digitised"),
      why: Text(
        vi:
          "Dịch vụ công trực tuyến phải trả kết quả điện tử và lưu vào kho dữ liệu để lần sau không hỏi lại. Sau khi ký, hãy có việc “số hóa”, “cập nhật dữ liệu” hoặc “lưu trữ” trong quy trình.",
        en:
          "An online service returns an electronic result and keeps it in the repository, so that it is not asked for again. After the signature let a step “digitise”, “update data” or “archive”."
      ),
      ground: Text(
        vi: "Nghị định 45/2020/NĐ-CP; Nghị định 118/2025/NĐ-CP", en: "Decree 45/2020/NĐ-CP; Decree 118/2025/NĐ-CP"),
      examples: [
        Example("tên: Cấp giấy thử #! result-not-digitised\nmức trực tuyến: toàn trình")
      ]),
    needs: [.process, .results, .onlineLevel]
  ) { subject, report in
    let steps = subject.text.process
    guard !subject.isJointService, subject.text.onlineLevel?.value == .full, !steps.isEmpty,
      !(subject.text.results?.items ?? []).isEmpty,
      !steps.contains(where: { $0.calls != nil || $0.acts.isEmpty })
    else { return }
    let graph = subject.procedure.graph
    let deciding = steps.indices.filter { index in
      steps[index].acts.contains { $0.value == .sign || $0.value == .decide || $0.value == .approve }
    }
    guard let decision = graph.order.last(where: deciding.contains) else { return }
    // Data may be updated by the step above the signature too: what counts is that it is done at all.
    let isKept = steps.indices.contains { index in
      let acts = steps[index].acts.map(\.value)
      return acts.contains(.updateData)
        || (index == decision || graph.precedes(decision, index))
          && (acts.contains(.digitise) || acts.contains(.archive))
    }
    guard !isKept else { return }
    report.add(
      at: subject.heading,
      vi:
        "Thủ tục toàn trình nhưng sau bước “\(steps[decision].name.text)” không bước nào số hóa, lưu trữ hay cập nhật dữ liệu.",
      en:
        "The service is fully online, but no step after “\(steps[decision].name.text)” digitises, archives or updates data."
    )
  }
}
