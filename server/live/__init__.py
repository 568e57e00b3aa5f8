"""News: the only folder that spells Socket.IO."""
