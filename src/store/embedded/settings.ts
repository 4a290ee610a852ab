/**
 * The most connections that the app opens for its pages. Each holds 10 MB once it has saved something, and on a small
 * machine six answer and save as much as eight do.
 */
export const CONNECTIONS = 6;

/** Small: with the app it stays well under 250 MB. `fsync` is PostgreSQL's default and stays on. */
export const SMALL = {
  max_connections: '25',
  shared_buffers: '32MB',
  maintenance_work_mem: '16MB',
  jit: 'off',
  io_method: 'sync',
  huge_pages: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '256MB',
  min_wal_size: '32MB',
  max_logical_replication_workers: '0',
  max_parallel_workers_per_gather: '0',
  max_worker_processes: '2',
  autovacuum_max_workers: '1',
  autovacuum_worker_slots: '1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  cluster_name: 'weft',
};
