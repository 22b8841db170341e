import type { Complaint } from '../../run/address.ts';
import type { Words } from '../../words/en.ts';

/** What was wrong with an address, in words. */
export function complaintText(complaint: Complaint, { notices, steering, pins }: Words): string {
  switch (complaint.kind) {
    case 'page':
      return notices.page(complaint.value);
    case 'scenario':
      return notices.scenario(complaint.value);
    case 'length':
      return notices.length(complaint.value);
    case 'unknown':
      return notices.unknown(complaint.name);
    case 'value':
      return notices.value(complaint.name, complaint.value, complaint.allowed);
    case 'marks':
      return steering.ignored(complaint.value, marksText(complaint.trouble, steering.trouble));
    case 'pin': {
      const { trouble } = complaint;
      const why = trouble.kind === 'form' ? pins.form : marksText(trouble, steering.trouble);
      return pins.ignored(complaint.value, why);
    }
    case 'pins':
      return pins.many(complaint.value, complaint.most);
    case 'revision':
      return notices.revision(complaint.value);
  }
}

function marksText(
  trouble: Extract<Complaint, { kind: 'marks' }>['trouble'],
  says: Words['steering']['trouble'],
): string {
  switch (trouble.kind) {
    case 'form':
    case 'many':
      return says[trouble.kind];
    case 'unknown':
      return says.unknown(trouble.knob);
    case 'value':
      return says.value(trouble.knob, trouble.allowed);
    case 'twice':
    case 'empty':
      return says[trouble.kind](trouble.at);
    case 'place':
      return says.place(trouble.at, trouble.last);
    case 'shape':
      return says.shape(trouble.knobs.join(', '), trouble.layer);
  }
}
