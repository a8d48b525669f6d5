package counterpart.web.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The supported column types: those with the same meaning in H2 and PostgreSQL.
enum ColumnKind {
    KEY {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getObject(column, UUID.class).toString();
        }

        @Override
        Object value(JsonNode stored) {
            return UUID.fromString(stored.asString());
        }
    },
    TEXT {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        Object value(JsonNode stored) {
            return stored.asString();
        }
    },
    WHOLE {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getLong(column);
        }

        @Override
        Object value(JsonNode stored) {
            return stored.asLong();
        }
    },
    DECIMAL {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getDouble(column);
        }

        @Override
        Object value(JsonNode stored) {
            return stored.asDouble();
        }
    },
    TRUTH {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getBoolean(column);
        }

        @Override
        Object value(JsonNode stored) {
            return stored.asBoolean();
        }
    },
    INSTANT {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getObject(column, OffsetDateTime.class).toInstant().toString();
        }

        @Override
        Object value(JsonNode stored) {
            return Instant.parse(stored.asString()).atOffset(ZoneOffset.UTC);
        }
    },
    DAY {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getObject(column, LocalDate.class).toString();
        }

        @Override
        Object value(JsonNode stored) {
            return LocalDate.parse(stored.asString());
        }
    },
    BYTES {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return Base64.getEncoder().encodeToString(row.getBytes(column));
        }

        @Override
        Object value(JsonNode stored) {
            return Base64.getDecoder().decode(stored.asString());
        }
    };

    /// The value in a row, in its JSON form; never called for NULL.
    abstract Object read(ResultSet row, int column) throws SQLException;

    /// The value for the database.
    abstract Object value(JsonNode stored);

    @Nullable
    Object readOrNull(ResultSet row, int column) throws SQLException {
        return row.getObject(column) == null ? null : read(row, column);
    }

    void write(PreparedStatement row, int column, JsonNode stored) throws SQLException {
        row.setObject(column, stored.isMissingNode() || stored.isNull() ? null : value(stored));
    }

    /// @param type a constant of [Types]
    /// @throws IllegalStateException for a type that the two databases do not share
    static ColumnKind of(String column, int type, String typeName) {
        if (typeName.toLowerCase(Locale.ROOT).equals("uuid")) {
            return KEY;
        }
        return switch (type) {
            case Types.VARCHAR, Types.CHAR, Types.CLOB -> TEXT;
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> WHOLE;
            case Types.DOUBLE -> DECIMAL;
            case Types.BOOLEAN, Types.BIT -> TRUTH;
            case Types.TIMESTAMP_WITH_TIMEZONE -> INSTANT;
            case Types.TIMESTAMP -> typeName.equals("timestamptz") ? INSTANT : refused(column, typeName);
            case Types.DATE -> DAY;
            case Types.BINARY, Types.VARBINARY, Types.BLOB -> BYTES;
            default -> refused(column, typeName);
        };
    }

    private static ColumnKind refused(String column, String typeName) {
        throw new IllegalStateException("column " + column + " has type " + typeName
                + "; allowed: uuid, varchar, text, integer, bigint, double precision, boolean,"
                + " timestamp with time zone, date, bytea");
    }
}
