import Calendars
import Diagnostics
import JSON
import Plan

extension ShardFile {
  /// Reads a file that `json` wrote; one that was changed since is an error, and so is a damaged one, by its place.
  package static func read(_ bytes: [UInt8]) -> Result<ShardFile, ShardError> {
    let document: JSON
    switch JSON.parse(bytes) {
    case .success(let json): document = json
    case .failure(let error):
      return .failure(
        ShardError(
          "không phải JSON: \(error.reason.vi) (byte \(error.offset))",
          "not JSON: \(error.reason.en) (byte \(error.offset))"))
    }
    guard document["format"]?.stringValue == ShardFile.format else {
      return .failure(
        ShardError("không phải tệp kết quả của “tthc simulate --shard”", "no file of “tthc simulate --shard”"))
    }
    guard let version = document["formatVersion"]?.integerValue, version == ShardFile.currentFormatVersion else {
      let known = ShardFile.currentFormatVersion
      let own = document["formatVersion"]?.decimalText ?? "?"
      return .failure(
        ShardError(
          "tệp theo phiên bản \(own), chương trình này đọc phiên bản \(known); hãy chạy các mảnh bằng cùng một bản tthc",
          "the file has format version \(own) and this program reads \(known); run all shards with one version of tthc")
      )
    }
    guard ShardFile.isIntact(document) else {
      return .failure(
        ShardError(
          "tệp không còn như lúc “tthc simulate --shard” ghi (mã kiểm tra không khớp): đã bị sửa hoặc hỏng; hãy chạy lại mảnh này",
          "the file is not as “tthc simulate --shard” wrote it (its checksum does not fit): it was changed or damaged; run this shard again"
        ))
    }
    var reader = ShardReader()
    do throws(ShardError) { return .success(try reader.file(document)) } catch { return .failure(error) }
  }
}

/// Reads the parts of a shard file; every number is a whole one, and all of them together fit an `Int`, so that no
/// later sum can overflow.
private struct ShardReader {
  private var sum = 0

  private func damaged(_ place: String) -> ShardError {
    ShardError("tệp hỏng ở “\(place)”", "the file is damaged at “\(place)”")
  }

  mutating func file(_ json: JSON) throws(ShardError) -> ShardFile {
    let count = try integer(json["replications"], "replications", in: 1...1_000_000)
    let items = try items(json["arms"], "arms")
    guard !items.isEmpty else { throw damaged("arms") }
    var arms: [LoadArm] = []
    for (index, item) in items.enumerated() { arms.append(try arm(item, "arms/\(index)", count)) }
    let indices = arms.map { $0.result.replications.map(\.index) }
    guard indices.allSatisfy({ $0 == indices[0] }) else { throw damaged("arms") }
    return ShardFile(replicationCount: count, arms: arms)
  }

  private mutating func arm(_ json: JSON, _ place: String, _ count: Int) throws(ShardError) -> LoadArm {
    guard let digest = json["digest"]?.stringValue, let description = json["description"] else { throw damaged(place) }
    let read = try self.description(description, place + "/description")
    var results: [ReplicationResult] = []
    var seen: Set<Int> = []
    for (number, item) in try items(json["results"], place + "/results").enumerated() {
      let result = try replication(item, "\(place)/results/\(number)", read)
      guard result.index < count, seen.insert(result.index).inserted else {
        throw damaged("\(place)/results/\(number)/index")
      }
      results.append(result)
    }
    return LoadArm(
      variant: json["variant"]?.stringValue, description: read, digest: digest, result: LoadResult(results))
  }

  private mutating func description(_ json: JSON, _ place: String) throws(ShardError) -> LoadDescription {
    guard let name = json["name"]?.stringValue, let first = date(json["from"]), let last = date(json["to"]),
      first <= last, let seed = json["seed"]?.stringValue.flatMap({ UInt64($0) }),
      let discipline = json["discipline"]?.stringValue.flatMap(QueueDiscipline.init)
    else { throw damaged(place) }
    var procedures: [LoadDescription.Procedure] = []
    for (index, item) in try items(json["procedures"], place + "/procedures").enumerated() {
      procedures.append(try procedure(item, "\(place)/procedures/\(index)"))
    }
    var staff: [LoadDescription.Staff] = []
    for (index, item) in try items(json["staff"], place + "/staff").enumerated() {
      let own = "\(place)/staff/\(index)"
      let officers = try integer(item["officers"], own + "/officers", in: 1...1_000_000_000)
      staff.append(LoadDescription.Staff(name: Label(try text(item["name"], own + "/name")), headCount: officers))
    }
    var result = LoadDescription(name: name, firstDay: first, lastDay: last, procedures: procedures, staff: staff)
    result.seed = seed
    result.discipline = discipline
    result.warmUpDays = try integer(json["warmUpDays"], place + "/warmUpDays", in: 0...1_000_000)
    result.minutesPerDay = try integer(json["minutesPerDay"], place + "/minutesPerDay", in: 1...1440)
    for (index, item) in try items(json["assumptions"], place + "/assumptions").enumerated() {
      result.assumptions.append(try text(item, "\(place)/assumptions/\(index)"))
    }
    return result
  }

  private func date(_ json: JSON?) -> CivilDate? { json?.stringValue.flatMap { CivilDate(parsing: $0) } }

  private func procedure(_ json: JSON, _ place: String) throws(ShardError) -> LoadDescription.Procedure {
    guard let code = json["code"]?.stringValue else { throw damaged(place + "/code") }
    var steps: [Label] = []
    for (index, item) in try items(json["steps"], place + "/steps").enumerated() {
      steps.append(Label(try text(item, "\(place)/steps/\(index)")))
    }
    let limit = json["limit"]?.stringValue.flatMap { Span(parsing: $0) }
    guard (json["limit"] == nil) == (limit == nil) else { throw damaged(place + "/limit") }
    return LoadDescription.Procedure(
      code: code, name: Label(try text(json["name"], place + "/name")), steps: steps, limit: limit)
  }

  private mutating func replication(
    _ json: JSON, _ place: String, _ description: LoadDescription
  ) throws(ShardError) -> ReplicationResult {
    let index = try integer(json["index"], place + "/index", in: 0...1_000_000)
    let procedures = try items(json["procedures"], place + "/procedures")
    let staff = try items(json["staff"], place + "/staff")
    guard procedures.count == description.procedures.count, staff.count == description.staff.count else {
      throw damaged(place)
    }
    var result = ReplicationResult(index: index, procedures: [], staff: [])
    for (number, item) in procedures.enumerated() {
      let steps = description.procedures[number].steps.count
      result.procedures.append(try procedureResult(item, "\(place)/procedures/\(number)", steps))
    }
    for (number, item) in staff.enumerated() {
      result.staff.append(try staffResult(item, "\(place)/staff/\(number)"))
    }
    let check = try integers(json["conservation"], place + "/conservation", count: 5)
    result.conservation.received = check[0]
    result.conservation.done = check[1]
    result.conservation.open = check[2]
    result.conservation.presence = check[3]
    result.conservation.stays = check[4]
    return result
  }

  private mutating func procedureResult(
    _ json: JSON, _ place: String, _ stepCount: Int
  ) throws(ShardError) -> ProcedureStatistics {
    var result = ProcedureStatistics(stepCount: stepCount)
    let paths = DossierCounts.all
    let counts = try integers(json["counts"], place + "/counts", count: paths.count)
    for (path, count) in zip(paths, counts) { result.counts[keyPath: path] = count }
    guard result.received == result.ended + result.open else { throw damaged(place + "/counts") }
    let times = try items(json["times"], place + "/times")
    guard times.count == ShardFile.procedureTimes.count else { throw damaged(place + "/times") }
    for (number, path) in ShardFile.procedureTimes.enumerated() {
      result[keyPath: path] = try durations(times[number], "\(place)/times/\(number)")
    }
    let steps = try items(json["steps"], place + "/steps")
    guard steps.count == stepCount else { throw damaged(place + "/steps") }
    for (number, step) in steps.enumerated() {
      let numbers = try integers(step, "\(place)/steps/\(number)", count: 3)
      result.steps[number].visits = numbers[0]
      result.steps[number].waiting = numbers[1]
      result.steps[number].working = numbers[2]
    }
    return result
  }

  private mutating func staffResult(_ json: JSON, _ place: String) throws(ShardError) -> StaffStatistics {
    var result = StaffStatistics()
    let paths = ShardFile.staffCounts
    let counts = try integers(json["counts"], place + "/counts", count: paths.count)
    for (path, count) in zip(paths, counts) { result[keyPath: path] = count }
    result.waits = try durations(json["waits"], place + "/waits")
    return result
  }

  private mutating func durations(_ json: JSON?, _ place: String) throws(ShardError) -> DurationStatistics {
    let numbers = try integers(json, place, count: nil)
    guard numbers.count >= 3, numbers.count % 2 == 1 else { throw damaged(place) }
    var sketch = QuantileSketch()
    var next = 0
    var held = 0
    for pair in stride(from: 3, to: numbers.count, by: 2) {
      let (bucket, count) = (next + numbers[pair], numbers[pair + 1])
      guard bucket < QuantileSketch.bucketCount, count > 0, count <= Int(UInt32.max) else { throw damaged(place) }
      sketch.add(count, to: bucket)
      held += count
      next = bucket + 1
    }
    guard held == numbers[0], held > 0 || (numbers[1] == 0 && numbers[2] == 0) else { throw damaged(place) }
    return DurationStatistics(count: numbers[0], total: numbers[1], greatest: numbers[2], sketch: sketch)
  }

  private func text(_ json: JSON?, _ place: String) throws(ShardError) -> Text {
    guard let vi = json?["vi"]?.stringValue, let en = json?["en"]?.stringValue else { throw damaged(place) }
    return Text(vi: vi, en: en)
  }

  private func items(_ json: JSON?, _ place: String) throws(ShardError) -> [JSON] {
    guard let items = json?.items else { throw damaged(place) }
    return items
  }

  private mutating func integer(
    _ json: JSON?, _ place: String, in range: ClosedRange<Int>
  ) throws(ShardError) -> Int {
    guard let value = json?.integerValue, range.contains(value) else { throw damaged(place) }
    return value
  }

  /// Numbers that later sums are made of; their sum over the whole file is bounded.
  private mutating func integers(_ json: JSON?, _ place: String, count: Int?) throws(ShardError) -> [Int] {
    guard let items = json?.items, count == nil || count == items.count else { throw damaged(place) }
    var numbers: [Int] = []
    numbers.reserveCapacity(items.count)
    for item in items {
      guard let number = item.integerValue, number >= 0 else { throw damaged(place) }
      let (next, overflow) = sum.addingReportingOverflow(number)
      guard !overflow, next <= ShardFile.greatestSum else { throw damaged(place) }
      sum = next
      numbers.append(number)
    }
    return numbers
  }
}
