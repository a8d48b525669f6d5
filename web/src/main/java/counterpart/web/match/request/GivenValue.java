package counterpart.web.match.request;

/// A value as sent.
///
/// @param parameter the name or the path under which it was sent, which violations repeat
record GivenValue(String parameter, String text) {}
