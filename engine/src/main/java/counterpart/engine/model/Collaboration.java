package counterpart.engine.model;

/// Joint projects of two regions signed in one year; `a` sorts before `b`.
public record Collaboration(RegionId a, RegionId b, int year, int projects) {}
