extension Builtin {
  /// Functions on contexts (DMN 1.5, table 80).
  func contexts(_ arguments: [Value], _ evaluation: inout Evaluation) -> Value {
    switch self {
    case .getValue:
      guard case .context(let context) = arguments[0], case .string(let key) = arguments[1] else { return .null }
      return context[key] ?? .null
    case .getEntries:
      guard case .context(let context) = arguments[0], evaluation.mayMake(context.keys.count * 2) else { return .null }
      return .list(zip(context.keys, context.values).map { .context(Value.Context(key: $0, value: $1)) })
    case .context:
      guard case .list(let entries) = arguments[0] else { return .null }
      return Builtin.context(of: entries)
    case .contextPut:
      guard case .context(let context) = arguments[0], evaluation.mayMake(context.keys.count) else { return .null }
      return Builtin.put(context, arguments[1], arguments[2])
    case .contextMerge:
      guard case .list(let contexts) = arguments[0] else { return .null }
      var merged = Value.Context()
      for element in contexts {
        guard case .context(let context) = element, evaluation.mayMake(context.keys.count) else { return .null }
        for (key, value) in zip(context.keys, context.values) { merged.put(key, value) }
      }
      return .context(merged)
    default: return .null
    }
  }

  private static func context(of entries: [Value]) -> Value {
    var result = Value.Context()
    for entry in entries {
      guard case .context(let entry) = entry, case .string(let key)? = entry["key"], let value = entry["value"],
        result[key] == nil
      else { return .null }
      result.put(key, value)
    }
    return .context(result)
  }

  /// Puts a value under a key, or under a way of keys through contexts that are there.
  private static func put(_ context: Value.Context, _ key: Value, _ value: Value) -> Value {
    if case .string(let key) = key {
      var changed = context
      changed.put(key, value)
      return .context(changed)
    }
    guard case .list(let keys) = key, case .string(let first)? = keys.first else { return .null }
    guard keys.count > 1 else { return put(context, .string(first), value) }
    guard case .context(let inner)? = context[first] else { return .null }
    let changed = put(inner, .list(Array(keys.dropFirst())), value)
    return changed == .null ? .null : put(context, .string(first), changed)
  }
}

extension Value.Context {
  /// An entry as `get entries` gives it.
  fileprivate init(key: String, value: Value) {
    self.init()
    put("key", .string(key))
    put("value", value)
  }
}
