import { expect, it } from 'vitest';
import { faultOfDatabase } from './database.ts';

it.each<[string, boolean]>([
  ['postgres://weft:x@127.0.0.1:5432/weft', true],
  ['postgres://weft:x@localhost/weft', true],
  ['postgres://weft:x@[::1]/weft', true],
  ['postgres://weft@%2Frun%2Fpostgresql/weft', true],
  ['postgres:///weft', true],
  ['postgres:///weft?host=/run/postgresql', true],
  ['postgres:///weft?host=db.example', false],
  ['postgres://weft:x@db.example/weft', false],
  ['postgres://weft:x@10.0.0.7/weft', false],
  ['postgres://weft:x@localhost.example/weft', false],
  ['postgres://weft:x@db.example/weft?sslmode=disable', false],
  ['postgres://weft:x@db.example/weft?sslmode=prefer', false],
  ['postgres://weft:x@db.example/weft?sslmode=no-verify', false],
  ['postgres://weft:x@db.example/weft?sslmode=verify-full', true],
  ['postgres://weft:x@db.example/weft?sslmode=verify-full&sslrootcert=/etc/ca.pem', true],
  ['postgres://weft:x@db.example/weft?sslmode=require', true],
  ['postgres://weft:x@db.example/weft?sslmode=require&uselibpqcompat=true', false],
  ['postgres://weft:x@db.example/weft?sslmode=verify-full&sslmode=disable', false],
])('%s is a safe way: %s', (address, isSafe) => {
  expect(faultOfDatabase(address, false) === null).toBe(isSafe);
  expect(faultOfDatabase(address, true)).toBeNull();
});
