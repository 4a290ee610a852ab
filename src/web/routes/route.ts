/**
 * One route: what is asked for, which deed it needs, and who answers. The server serves nothing that does not
 * stand in the list of `table.ts`, so that a machine can check that every route asks for access.
 */
import type { Deed } from '../../domain/access/may.ts';
import type { WebContext } from '../web-parts.ts';

export type Route = {
  method: 'GET' | 'POST';
  path: string;
  /**
   * 'anyone' only for what tells nothing of any partnership (health, styles, the mark) or what one owes to anybody: how
   * it treats personal details, and how far its site can be used. 'byAddress' where the address
   * holds a secret that is itself the permission.
   */
  deed: Deed | 'anyone' | 'byAddress';
  /** How large a body may be; forms unless said. */
  body?: 'upload';
  handle: (c: WebContext) => Response | Promise<Response>;
};
