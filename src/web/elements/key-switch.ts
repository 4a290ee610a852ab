/** `<key-switch>`: says whether keys by themselves act, and turns them on and off. */
import { keysAreOff, turnKeys } from './keys-kept.ts';

export class KeySwitch extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.querySelector('button')?.addEventListener('click', this.turn);
    this.say();
  }

  private turn = (): void => {
    turnKeys();
    this.say();
  };

  private say(): void {
    const off = keysAreOff();
    const [said, button] = [this.querySelector('span'), this.querySelector('button')];
    if (said) said.textContent = (off ? this.dataset.off : this.dataset.on) ?? '';
    if (button) button.textContent = (off ? this.dataset.turnOn : this.dataset.turnOff) ?? '';
  }
}
