/// The database of accounts, keys and shortlists: H2 in a file, or PostgreSQL by `spring.datasource.url`.
///
/// Tables are made by the scripts in `db/migration`, which run on both. Keys are UUIDs from
/// [counterpart.web.storage.RowKeys], never counted by the database: rows can then be carried from one database to
/// another
/// by [counterpart.web.storage.Backup].
///
/// The embedded database keeps what was acknowledged: [counterpart.web.storage.DurableFilePath] waits for the disk,
/// [counterpart.web.storage.DiskReserve] lets a full one refuse changes only. Change rows inside a transaction:
/// [counterpart.web.storage.StorageTransactionManager] asks for the reserve when one begins.
@NullMarked
package counterpart.web.storage;

import org.jspecify.annotations.NullMarked;
