import { administrationAddress } from '../../administration-addresses.ts';
import { administration } from '../../words/administration.ts';
import type { Crumb } from '../shell/page.ts';

export const administrationCrumb: Crumb = { label: administration.title, href: administrationAddress };
