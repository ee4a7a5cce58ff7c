import Foundation
import GRDB

/// The ledger's file in the hands of somebody with a database tool.
enum RawDatabase {
    /// Opens the file as any tool does, with foreign keys and the ledger's own settings off.
    static func open(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.allowsUnsafeTransactions = true
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    /// Drops every protection and runs `sql`.
    static func tamper(_ path: String, _ sql: String) throws {
        let queue = try open(path)
        try queue.inDatabase { database in
            for trigger in try String.fetchAll(
                database, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
            {
                try database.execute(sql: "DROP TRIGGER \(trigger)")
            }
            try database.execute(sql: sql)
        }
        try queue.close()
    }

    /// Runs `sql` and leaves the protections where they are.
    static func run(_ path: String, _ sql: String) throws {
        let queue = try open(path)
        try queue.inDatabase { try $0.execute(sql: sql) }
        try queue.close()
    }
}
