import Diagnostics
import Model
import Plan

extension Rule {
  /// A → B → A with nothing at A that needs B's work.
  static let pingPongRouting = Rule(
    Kind(
      "ping-pong-routing", .process, .warning,
      title: Text(vi: "Chuyển đi chuyển lại giữa hai nơi", en: "Ping-pong between two places"),
      why: Text(
        vi:
          "Hồ sơ đi từ A sang B rồi về A mà B không kiểm soát, không quyết định, không tạo ra gì: bước ở B chỉ thêm thời gian. Hãy bỏ bước, hoặc để B xử lý trọn một lần.",
        en:
          "The dossier goes from A to B and back while B controls, decides and produces nothing: the step only adds time. Drop it, or let B do its part in one go."
      ),
      examples: [
        Example(
          "quy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: [tiếp nhận, kiểm tra thành phần]\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: thẩm định\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: thẩm định\n    trong: 1 giờ làm việc\n  - bước: ghi sổ theo dõi #! ping-pong-routing\n    tại: Sở Tư pháp\n    người: văn thư\n    làm: [chuyển, vào sổ]\n    trong: 1 giờ làm việc\n  - bước: ký\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: ký\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc\n  - bước: trả kết quả\n    người: công chức một cửa\n    làm: trả kết quả\n    trong: 1 giờ làm việc"
        )
      ])
  ) { subject, report in
    let stays = subject.stays
    guard stays.count >= 3 else { return }
    for index in 1..<(stays.count - 1) where stays[index - 1].place == stays[index + 1].place {
      guard subject.leads(from: stays[index - 1], to: stays[index]),
        subject.leads(from: stays[index], to: stays[index + 1])
      else { continue }
      let steps = stays[index].steps.map { subject.text.process[$0] }
      guard steps.allSatisfy(\.isMerePassage), let first = steps.first else { continue }
      let there = stays[index - 1].place.text, away = stays[index].place.text
      report.add(
        at: first.name.range,
        vi:
          "Hồ sơ đi từ “\(there)” sang “\(away)” rồi về lại, trong khi ở “\(away)” không có kiểm soát, quyết định hay kết quả nào.",
        en:
          "The dossier goes from “\(there)” to “\(away)” and back, though nothing is controlled, decided or produced at “\(away)”."
      )
    }
  }
}

/// Consecutive steps at one place.
private struct Stay {
  let place: Name
  var steps: [Int]
}

extension Subject {
  /// Some step of the later stay waits for one of the earlier: branches side by side hand nothing over.
  fileprivate func leads(from earlier: Stay, to later: Stay) -> Bool {
    var open = later.steps
    var seen = Set(open)
    while let step = open.popLast() {
      for previous in procedure.graph.predecessors[step] where seen.insert(previous).inserted {
        if earlier.steps.contains(previous) { return true }
        open.append(previous)
      }
    }
    return false
  }

  /// The places a dossier passes when every step is taken, one-stop units left out.
  fileprivate var stays: [Stay] {
    let places = text.placesOfSteps
    var stays: [Stay] = []
    for index in procedure.graph.order {
      guard let agency = places[index].first?.agency, !(self.agency(agency)?.isOneStop ?? false) else { continue }
      let unit = text.process[index].unit
      let place = unit.map { Name("\(agency.text) · \($0.text)", at: $0.range) } ?? agency
      if stays.last?.place == place {
        stays[stays.count - 1].steps.append(index)
      } else {
        stays.append(Stay(place: place, steps: [index]))
      }
    }
    return stays
  }
}

extension Step {
  /// The step only passes the dossier on or notes it down.
  fileprivate var isMerePassage: Bool {
    produces.isEmpty && determines.isEmpty && ending == nil && calls == nil && consultations.isEmpty && examines.isEmpty
      && acts.allSatisfy { $0.value.nature == .transport || $0.value.nature == .record }
  }
}
