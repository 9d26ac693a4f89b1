import Diagnostics

extension ShardFile {
  /// More files than this are not joined.
  package static let greatestFileCount = 1_000
  /// No sum over the numbers of a file exceeds this, so that none over all files overflows.
  static let greatestSum = Int.max / (greatestFileCount * 2)

  /// Joins the shards of one study to exactly what one run of all its replications gives, in any order of the files.
  package static func merge(_ files: [(name: String, file: ShardFile)]) -> Result<LoadStudy, ShardError> {
    guard let first = files.first, files.count <= greatestFileCount else {
      return .failure(
        ShardError(
          "cần từ 1 đến \(greatestFileCount) tệp để ghép", "from 1 to \(greatestFileCount) files can be joined"))
    }
    for other in files.dropFirst() {
      if let error = mismatch(first, other) { return .failure(error) }
    }
    if let error = gaps(files) { return .failure(error) }
    let arms = first.file.arms.indices.map { index in
      let arm = first.file.arms[index]
      return LoadArm(
        variant: arm.variant, description: arm.description, digest: arm.digest,
        result: LoadResult(files.flatMap { $0.file.arms[index].result.replications }))
    }
    return LoadStudy(arms).map { .success($0) } ?? .failure(ShardError("tệp trống", "the file is empty"))
  }

  private static func mismatch(
    _ first: (name: String, file: ShardFile), _ other: (name: String, file: ShardFile)
  ) -> ShardError? {
    let same =
      first.file.replicationCount == other.file.replicationCount && first.file.arms.count == other.file.arms.count
      && zip(first.file.arms, other.file.arms).allSatisfy {
        $0.digest == $1.digest && $0.description == $1.description && $0.variant == $1.variant
      }
    guard !same else { return nil }
    return ShardError(
      "“\(other.name)” và “\(first.name)” không cùng một mô phỏng: kịch bản, danh mục, ngày áp dụng, biến thể, hạt giống hoặc số lần chạy khác nhau; hãy chạy lại các mảnh với cùng đầu vào và cùng tùy chọn",
      "“\(other.name)” and “\(first.name)” are not of one simulation: workload, catalogue, as-of date, variants, seed or number of replications differ; run the shards again with the same input and options"
    )
  }

  /// Replications that no file has, or that two have.
  private static func gaps(_ files: [(name: String, file: ShardFile)]) -> ShardError? {
    var owner: [Int: String] = [:]
    var doubled: [Int] = []
    var pair: (String, String)?
    for (name, file) in files {
      for replication in file.arms[0].result.replications {
        if let earlier = owner.updateValue(name, forKey: replication.index) {
          doubled.append(replication.index)
          if pair == nil { pair = (earlier, name) }
        }
      }
    }
    if let pair {
      return ShardError(
        "lần chạy \(list(doubled)) có trong hai tệp (“\(pair.0)” và “\(pair.1)”); mỗi mảnh chỉ ghép một lần",
        "replication \(list(doubled)) is in two files (“\(pair.0)” and “\(pair.1)”); each shard is joined once")
    }
    let missing = (0..<files[0].file.replicationCount).filter { owner[$0] == nil }
    guard !missing.isEmpty else { return nil }
    return ShardError(
      "thiếu lần chạy \(list(missing)) trong \(files[0].file.replicationCount) lần; hãy thêm tệp của các mảnh còn lại",
      "replication \(list(missing)) of \(files[0].file.replicationCount) is missing; add the files of the other shards")
  }

  /// Numbers as people count them, from 1; of many the first.
  private static func list(_ indices: [Int]) -> String {
    let shown = indices.sorted().prefix(8).map { String($0 + 1) }.joined(separator: ", ")
    return indices.count > 8 ? shown + ", …" : shown
  }
}
