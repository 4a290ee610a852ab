/** Where the pages of administrators are, and the two that a partnership owes the public. */
const part = encodeURIComponent;

export const administrationAddress = '/administration';
export const administrationPart = (name: string): string => `${administrationAddress}/${name}`;
export const settingsAddress = administrationPart('settings');
export const settingsGroupAddress = (group: string): string => `${settingsAddress}/${part(group)}`;
export const retentionAddress = administrationPart('retention');
export const holdAddress = (noun: string, id: string): string =>
  `${retentionAddress}/hold/${part(noun)}/${part(id)}`;
export const liftHoldAddress = (id: string): string => `${retentionAddress}/holds/${part(id)}/lift`;

export const dataProtectionAddress = '/data-protection';
export const accessibilityAddress = '/accessibility';

export const peopleAddress = '/people';
export const personAddress = (id: string): string => `${peopleAddress}/${part(id)}`;
export const personDataAddress = (id: string): string => `${personAddress(id)}/data`;
export const personErasureAddress = (id: string): string => `${personAddress(id)}/erase`;
export const ownDataAddress = '/account/data';
export const ownContactAddress = '/account/contact';
