package counterpart.engine.model.evidence;

import counterpart.engine.model.RegionId;

/// Joint projects of two regions signed in one year; `a` sorts before `b`.
public record Collaboration(RegionId a, RegionId b, int year, int projects) {}
