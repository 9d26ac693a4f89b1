/// Placeholder until the first real code of this target arrives.
