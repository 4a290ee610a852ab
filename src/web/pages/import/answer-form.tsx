/** The form by which a question of a document is answered, and the line that stands for an answer once it is given. */
import type { ComponentChildren } from 'preact';
import { asking as words } from '../../words/import-checking.ts';

/** Which question it is, and the version of the answer that the page was made with. */
export type Asked = { key: string; seen: number };

export function HiddenQuestion({ asked }: { asked: Asked }) {
  return (
    <>
      <input type="hidden" name="question" value={asked.key} />
      <input type="hidden" name="seen" value={String(asked.seen)} />
    </>
  );
}

type AnswerFormProps = {
  asked: Asked;
  /** Where answers are sent. */
  action: string;
  /** How it is laid out; 'choices' puts its buttons in a row. */
  kind?: string;
  id?: string;
  children: ComponentChildren;
};

export function AnswerForm({ asked, action, kind, id, children }: AnswerFormProps) {
  return (
    <form method="post" action={action} class={kind} id={id}>
      <HiddenQuestion asked={asked} />
      {children}
    </form>
  );
}

/** One answer of one click. */
export function AnswerChoice({ value, children }: { value: string; children: ComponentChildren }) {
  return (
    <button class="reading-choice" type="submit" name="answer" value={value}>
      {children}
    </button>
  );
}

type AnsweredProps = {
  asked: Asked;
  action: string;
  said: string;
  /** What was asked, where the card does not say it already. */
  about?: string;
  /** True where it was put off: the question goes along. */
  isLeft?: boolean;
  /** Tells the button apart, for people who hear the page. */
  whose?: string;
};

export function Answered({ asked, action, said, about, isLeft = false, whose }: AnsweredProps) {
  return (
    <AnswerForm asked={asked} action={action} kind={isLeft ? 'answered is-left' : 'answered'}>
      <p>
        <span class="answered-sign">{isLeft ? words.said.leftSign : words.answered}</span>{' '}
        {about ? <span class="answered-about">{about} </span> : null}
        <b>{said}</b>
      </p>
      <button class="link-button" type="submit" name="answer" value="open">
        {words.change}
        {whose ? <span class="unseen"> {whose}</span> : null}
      </button>
    </AnswerForm>
  );
}
