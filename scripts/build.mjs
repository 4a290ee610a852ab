/** `npm run build`: makes the clone ready without serving it. */
import { prepare } from './prepare.mjs';
import { say } from './say.mjs';

prepare();
say('Built.');
