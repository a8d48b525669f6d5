package counterpart.web.account.signin;

/// The statements of [org.springframework.session.jdbc.JdbcIndexedSessionRepository], with the same parameters in the
/// same order and the same columns, but by the clock of the database. The repository takes times from the clock of its
/// node, and nodes whose clocks differ would end the sessions of each other.
final class SessionStatements {

    private static final String NOW = "(extract(epoch from clock_timestamp()) * 1000)::bigint";

    /// The end of the year 9999. The repository calls a session expired whose last use is too long ago by the clock of
    /// its node, but the statement finds those only that have not expired.
    private static final String LATER = "253402300799000";

    static final String CREATE = """
            insert into spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval,
                expiry_time, principal_name)
            select given.primary_id, given.session_id, present.ms, present.ms, given.idle,
                present.ms + given.idle * 1000::bigint, given.principal
            from (values (?::char(36), ?::char(36), ?::bigint, ?::bigint, ?::integer, ?::bigint, ?::varchar))
                as given (primary_id, session_id, created, used, idle, ends, principal),
                (select %s as ms) as present
            """.formatted(NOW);

    static final String FIND = """
            select s.primary_id, s.session_id, s.creation_time, %s as last_access_time, s.max_inactive_interval,
                a.attribute_name, a.attribute_bytes
            from spring_session s left join spring_session_attributes a on s.primary_id = a.session_primary_id
            where s.session_id = ? and s.expiry_time > %s
            """.formatted(LATER, NOW);

    static final String UPDATE = """
            update spring_session
            set session_id = given.session_id, last_access_time = present.ms, max_inactive_interval = given.idle,
                expiry_time = present.ms + given.idle * 1000::bigint, principal_name = given.principal
            from (values (?::char(36), ?::bigint, ?::integer, ?::bigint, ?::varchar, ?::char(36)))
                as given (session_id, used, idle, ends, principal, primary_id),
                (select %s as ms) as present
            where spring_session.primary_id = given.primary_id
            """.formatted(NOW);

    static final String DELETE_EXPIRED =
            "delete from spring_session where ?::bigint is not null and expiry_time < " + NOW;

    private SessionStatements() {}
}
