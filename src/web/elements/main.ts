/**
 * The browser's part: nothing here is needed to read a page or to send a form. Turbo swaps pages without a flash;
 * the elements make forms pleasanter.
 */
import * as Turbo from '@hotwired/turbo';
import { AutoSubmit } from './auto-submit.ts';
import { CheckingKeys, keepFocusOnAnswered, noteSent } from './checking-keys.ts';
import { ChooseRows } from './choose-rows.ts';
import { closeMenus } from './close-menus.ts';
import { drawAhead } from './draw-ahead.ts';
import { EditInPlace } from './edit-in-place.ts';
import { focusErrors } from './focus-errors.ts';
import { keepWhatWasTyped } from './keep-typed.ts';
import { KeySwitch } from './key-switch.ts';
import { LivePlan } from './live-plan.ts';
import { LiveReading } from './live-reading.ts';
import { PageKeys } from './page-keys.ts';
import { watchWhetherSeen } from './plan-line.ts';
import { ReadingProgress } from './reading-progress.ts';
import { keepWhatIsTheirs } from './refresh.ts';
import { startAtHeading } from './start-at-heading.ts';
import { UploadForm } from './upload-form.ts';
import { UsePasskey } from './use-passkey.ts';

/** Turbo's progress bar writes a style into the page, which our Content-Security-Policy forbids: never show it. */
Turbo.config.drive.progressBarDelay = 2 ** 31 - 1;

customElements.define('auto-submit', AutoSubmit);
customElements.define('live-plan', LivePlan);
customElements.define('live-reading', LiveReading);
customElements.define('checking-keys', CheckingKeys);
customElements.define('reading-progress', ReadingProgress);
customElements.define('choose-rows', ChooseRows);
customElements.define('edit-in-place', EditInPlace);
customElements.define('key-switch', KeySwitch);
customElements.define('page-keys', PageKeys);
customElements.define('upload-form', UploadForm);
customElements.define('use-passkey', UsePasskey);
watchWhetherSeen();
keepWhatIsTheirs();
keepWhatWasTyped();
closeMenus();
document.addEventListener('turbo:load', focusErrors);
document.addEventListener('submit', noteSent, true);
document.addEventListener('turbo:before-stream-render', keepFocusOnAnswered);
document.addEventListener('turbo:render', focusErrors);
document.addEventListener('turbo:load', startAtHeading);
document.addEventListener('turbo:load', drawAhead);
document.addEventListener('turbo:frame-render', drawAhead);
