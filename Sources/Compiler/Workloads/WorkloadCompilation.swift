import Diagnostics
import Model
import Plan
import Simulator

/// What a workload says about how it is run, beside the scenario itself.
package struct LoadSettings: Hashable, Sendable {
  /// Replications are added until the mean time is known within this part of it; nil when only their number counts.
  package var precision: Share?
  /// The scenario is run even where the staff cannot cope.
  package var acceptsOverload = false

  package init(precision: Share? = nil, acceptsOverload: Bool = false) {
    self.precision = precision
    self.acceptsOverload = acceptsOverload
  }
}

extension Workload {
  /// The files that it names, relative to its own.
  package var attachedFiles: [Located<String>] { dossiers.flatMap(\.attachedFiles) }
}

extension WorkloadVariant {
  /// The files that it names, relative to its own.
  package var attachedFiles: [Located<String>] { dossiers.flatMap(\.attachedFiles) }
}

extension WorkloadDossiers {
  fileprivate var attachedFiles: [Located<String>] {
    var files: [Located<String>] = []
    if let volume, case .file(let path) = volume.value { files.append(Located(path, volume.range)) }
    let times = [supplement?.applicantTime] + steps.flatMap { [$0.actual, $0.supplement?.applicantTime] }
    // A file elsewhere is refused, not read.
    return (files + times.compactMap { $0?.file }).filter { AttachedColumn.isBeside($0.value) }
  }
}

extension Compilation {
  /// The scenario of a workload with variants laid over it in order; nil exactly when an error is among the findings, work
  /// over the capacity of the staff among them unless the text accepts it.
  ///
  /// `attached` holds the bytes of the files that the texts name, by path as written. The findings repeat those that
  /// reading and checking have made of these texts.
  package func loadScenario(
    _ workload: Workload, variants: [WorkloadVariant], attached: [String: [UInt8]]
  ) -> (scenario: LoadScenario?, settings: LoadSettings, findings: [Finding]) {
    var lowering = LoadLowering(workload, variants, in: catalogue, procedures, attached: attached)
    var scenario = lowering.lower()
    if let scenario { lowering.judge(LoadSimulation(of: scenario)) }
    scenario?.assumptions += lowering.findings.filter { $0.severity == .warning }.map(\.message)
    let texts = [workload.range] + variants.map(\.range)
    var found = lowering.findings.told(of: variants)
    found += findings.filter { finding in
      finding.severity == .error && finding.kind.group != .workload && texts.contains { $0.contains(finding.range) }
    }
    let base = workload.name
    for variant in variants {
      guard let of = variant.of, of != base else { continue }
      found.append(
        Finding(
          WorkloadKinds.variantOfOther, at: of.range,
          Text(
            vi: "Biến thể này viết cho kịch bản “\(of.text)”, không phải “\(base.text)”.",
            en: "This variant is written for the workload “\(of.text)”, not for “\(base.text)”.")))
    }
    if scenario == nil, !found.hasErrors {
      found.append(
        Finding(
          WorkloadKinds.incomplete, at: base.range,
          Text(vi: "Kịch bản chưa đọc được trọn vẹn.", en: "The workload could not be read in full.")))
    }
    let effective = lowering.workload.settings
    let settings = LoadSettings(
      precision: effective.precision.map { Share(thousandthsOfPercent: $0.thousandthsOfPercent) },
      acceptsOverload: effective.acceptsOverload ?? false)
    return (found.hasErrors ? nil : scenario, settings, found.inReadingOrder())
  }
}

/// What is wrong with the workloads of a catalogue, as far as names and figures tell; files beside them are not read.
func workloadFindings(
  _ workloads: [Workload], _ variants: [WorkloadVariant], in catalogue: Catalogue, _ compiled: [CompiledProcedure]
) -> [Finding] {
  func findings(_ workload: Workload, _ variants: [WorkloadVariant]) -> [Finding] {
    var lowering = LoadLowering(workload, variants, in: catalogue, compiled, attached: nil)
    _ = lowering.lower()
    return lowering.findings
  }
  var result: [Finding] = []
  var known: [Name: (workload: Workload, findings: [Finding])] = [:]
  for workload in workloads {
    let own = findings(workload, [])
    result += own
    if known[workload.name] == nil { known[workload.name] = (workload, own) }
  }
  for variant in variants {
    guard let of = variant.of else { continue }
    guard let base = known[of] else {
      let offer = suggestion(nearestNames(to: of.text, among: workloads.map(\.name.text), limit: 2))
      result.append(
        Finding(
          WorkloadKinds.unknownName, at: of.range,
          Text(
            vi: "Danh mục không có kịch bản tải “\(of.text)”.\(offer.vi)",
            en: "The catalogue has no workload “\(of.text)”.\(offer.en)")))
      continue
    }
    let standing = Set(base.findings.map(FindingIdentity.init))
    let added = findings(base.workload, [variant]).filter { !standing.contains(FindingIdentity($0)) }
    result += added.told(of: [variant])
  }
  return result
}

extension [Finding] {
  /// The findings, with a word on the variants where they point outside of them.
  fileprivate func told(of variants: [WorkloadVariant]) -> [Finding] {
    guard let first = variants.first else { return self }
    let names = variants.map { "“\($0.name.text)”" }.joined(separator: ", ")
    return map { finding in
      guard !variants.contains(where: { $0.range.contains(finding.range) }) else { return finding }
      var finding = finding
      finding.notes.append(
        Note(Text(vi: "Xét cùng biến thể \(names).", en: "Judged with the variant \(names)."), at: first.name.range))
      return finding
    }
  }
}
