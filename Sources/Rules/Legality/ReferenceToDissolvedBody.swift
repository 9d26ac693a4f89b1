import Calendars
import Diagnostics
import Model

extension Rule {
  /// An agency that does not exist on the as-of date; the successor is offered.
  static let referenceToDissolvedBody = Rule(
    Kind(
      "reference-to-dissolved-body", .legality, .error,
      title: Text(vi: "Cơ quan không còn tồn tại", en: "Body no longer exists"),
      why: Text(
        vi:
          "Từ 01/7/2025 không còn cấp huyện và nhiều sở, phòng đã hợp nhất. Việc phải được giao lại (hoặc bỏ bước), không chỉ đổi tên; hãy dùng cơ quan kế thừa đang có hiệu lực.",
        en:
          "Since 1 July 2025 there is no district level and many departments have merged. The task must be reassigned (or the step dropped), not merely renamed; use the successor in force."
      ),
      ground: Text(
        vi: "Luật Tổ chức chính quyền địa phương 72/2025/QH15",
        en: "Law on the Organisation of Local Government 72/2025/QH15"),
      examples: [
        Example(
          "cơ quan phối hợp: Phòng Tư pháp cấp huyện #! reference-to-dissolved-body",
          fixed: "cơ quan phối hợp: Sở Tư pháp")
      ]),
    needs: [.agencies, .agencyRegistry]
  ) { subject, report in
    for name in subject.namedAgencies where subject.agency(name) == nil {
      guard let old = subject.catalogue.agencies.versions(of: name.folded).last else { continue }
      let successors = subject.successorsInForce(of: old)
      let offer =
        successors.isEmpty
        ? Text(same: "")
        : Text(
          vi: " Cơ quan kế thừa: \(successors.joined(separator: ", ")).",
          en: " Successor: \(successors.joined(separator: ", ")).")
      let when: Text =
        if let until = old.validity.until, until < subject.asOf {
          Text(vi: "không còn từ sau ngày \(until.vietnamese)", en: "ceased to exist after \(until)")
        } else {
          Text(vi: "chưa có vào ngày \(subject.asOf.vietnamese)", en: "does not exist yet on \(subject.asOf)")
        }
      let fix =
        successors.count == 1
        ? successors.first.map {
          Fix(
            Text(vi: "Đổi thành “\($0)”", en: "Change to “\($0)”"), [TextEdit(name.range, $0.asScalar)],
            isSafe: subject.hasOneSuccessor(old))
        } : nil
      report.add(
        at: name.range, vi: "“\(name.text)” \(when.vi).\(offer.vi)", en: "“\(name.text)” \(when.en).\(offer.en)",
        fix: fix)
    }
  }
}

extension Subject {
  /// Whether an agency's tasks went as a whole to one body, and on from that to one body, where it was dissolved too.
  fileprivate func hasOneSuccessor(_ agency: Agency) -> Bool {
    var agency = agency
    var seen: Set<FoldedName> = []
    while seen.insert(agency.name.folded).inserted {
      guard agency.successors.count == 1, let next = agency.successors.first, next.tasks == nil else { return false }
      if self.agency(next.agency) != nil { return true }
      guard let old = catalogue.agencies.versions(of: next.agency.folded).last else { return false }
      agency = old
    }
    return false
  }

  /// The bodies that hold an agency's tasks on the as-of date, followed through chains of successors.
  func successorsInForce(of agency: Agency) -> [String] {
    var open = agency.successors
    var seen: Set<FoldedName> = [agency.name.folded]
    var result: [String] = []
    while let next = open.popLast() {
      guard seen.insert(next.agency.folded).inserted, next.from.map({ $0 <= asOf }) ?? true else { continue }
      if let found = self.agency(next.agency) {
        result.append(found.name.text)
      } else if let old = catalogue.agencies.versions(of: next.agency.folded).last {
        open += old.successors
      }
    }
    return result.sorted()
  }
}
