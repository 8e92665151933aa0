// Messages of the lesson on proofs and witnesses.

import type { LessonMessages } from './messages.ts';

export const proofLessonsEn = {
  proofs: {
    title: 'Proofs and witnesses',
    teaser: 'What the matrix cannot show: names that nobody has listed, and requests in another context.',
    steps: {
      witness: {
        heading: 'Names that are not listed',
        text: [
          'A release job may read and update `prod.yaml` in `DEFAULT_GROUP` of the namespace `prod`, and nothing else. Two assertions say so. Its policy grants on `…/DEFAULT_GROUP/prod*`.',
        ],
        question: 'Can the job update `dev.yaml` in the same group?',
        answer:
          '**Denied by default.** Every row of the matrix is as wanted, and both assertions hold. But the rows are only the names that this account lists. Open “Assertions” below the matrix: the second one holds only for the listed names. The page proves each assertion over all names, and shows a **witness**: a request that breaks it.',
        task: 'Make the gap visible. In the mock account, add the configuration `prod-backup.yaml` to `DEFAULT_GROUP` of the namespace `prod`. Leave the policy as it is.',
        hints: {
          rejected: 'RAM would reject this policy. Undo your change: this step needs none.',
          policy: 'You changed the policy. Undo that: the next step closes the gap.',
          public:
            'You added it to the namespace `public`, which the policy does not mention. Add it to `prod` as well.',
          where:
            'Below the namespace `prod`, open the menu of the row `DEFAULT_GROUP`, choose “Add configurations…”, and enter `prod-backup.yaml`.',
        },
        done: 'The new row is allowed, and the assertion fails. The policy has not changed: the matrix now shows what the witness said before.',
      },
      'next-witness': {
        heading: 'One name is not all names',
        text: [
          'A colleague closed the gap: a Deny for `prod-backup.yaml`.',
          'The two assertions are the same as before.',
        ],
        question: 'Can the job update `prod-backup.yaml` now?',
        answer:
          '**Denied explicitly.** The listed names are right again. But “Assertions” still shows a witness: another name that begins with `prod`. A witness is one example of a gap, not the whole gap.',
        task: 'Change the policy so that the job can read and update `prod.yaml`, and nothing else, whatever the names of other configurations are.',
        hints: {
          rejected: 'RAM would reject this policy. Fix the underlined error.',
          lost: 'The job can no longer read and update `prod.yaml`.',
          more: 'Another listed configuration can be read. Name only `prod.yaml`.',
          'one-by-one':
            '`prod*` matches every name that begins with `prod`. Each Deny takes one of them away, and there are always more. Narrow the Allow.',
          pattern: 'The resource still has a wildcard that matches names such as `prod2.yaml`.',
          write:
            'End the resource of the Allow with `/DEFAULT_GROUP/prod.yaml`, without a wildcard. The Deny is then not needed.',
        },
        done: 'Both assertions now hold “for all names”. This is a proof: there is no request that breaks them, in any region or account.',
      },
      'any-context': {
        heading: 'In any context',
        text: [
          'In `orders`, configurations can be deleted with MFA. In the namespace `prod`, nobody may delete any: the third statement is there for this.',
          'The request context of the page comes from `203.0.113.10`, without MFA.',
        ],
        question: 'Can `prod.yaml` in `prod` be deleted in this context?',
        answer:
          '**Denied explicitly.** But that is one context. The assertion ends in `in any context`, so it is proven for every value of the condition keys, and it fails: the witness comes with MFA and an address in `10.0.0.0/8`. “Show the cell with this context” opens it.',
        task: 'Find the condition that opens the gap. In `prod`, deny deletion in any context. Reading, updating, and deleting with MFA in `public` stay as they are.',
        hints: {
          rejected: 'RAM would reject this policy. Check the commas and brackets around your change.',
          edit: 'Not all configurations of `orders` can be read and updated any more. Leave the first statement as it is.',
          public: 'In `public`, configurations can no longer be deleted with MFA. Deny only in `prod`.',
          mfa: 'Configurations can now be deleted without MFA. Keep the condition of the second statement.',
          deny: 'With MFA, `prod` can now be deleted from the Internet. Keep a Deny for `prod`, but one that always applies.',
          range:
            'Another address range moves the gap, but does not close it. The condition exempts some address from the Deny.',
          write:
            'Remove the `Condition` of the Deny: with it, the Deny does not apply to addresses in `10.0.0.0/8`.',
        },
        done: 'The assertion holds for all names and contexts. A Deny protects only in the requests that meet its condition.',
      },
      comparison: {
        heading: 'Compare two policies',
        text: [
          'The old policy `config-reader` could read `prod`, except for the group `PAYMENT`. Mei shortened it: it now grants on `DEFAULT_GROUP`, the only other group today. The page compares both.',
        ],
        question: 'Can `rates.json` in `PAYMENT` be read with the new policy?',
        answer:
          '**Denied by default**, where it was denied explicitly. In this account, both policies allow the same: no decisions changed. But the verdict above the matrix is “allows less”. Open it to see a witness: a group that this account does not list.',
        task: 'New groups will follow, such as `CHECKOUT`. Change the policy so that it allows the same as the old one: every configuration of `prod` can be read, except in `PAYMENT`.',
        hints: {
          rejected: 'RAM would reject this policy. Separate two statements with a comma.',
          lost: 'The configurations in `DEFAULT_GROUP` can no longer be read.',
          payment: '`PAYMENT` can be read. Add a Deny for this group.',
          'new-payment':
            'Configurations that `PAYMENT` gets later can be read. Deny on the group, not on the name of a configuration.',
          more: 'The namespace `public` can be read too. Grant in `prod`.',
          'one-by-one':
            '`CHECKOUT` is included, the next group is not. Grant on the namespace, and deny `PAYMENT`.',
          write:
            'Allow `mse:GetNacosConfig` on the namespace, without `/DEFAULT_GROUP`, and deny it on the same ARN followed by `/PAYMENT`.',
        },
        done: 'The verdict is “allows the same”. It is proven for every request, so you can replace the old policy, whatever is created later.',
      },
    },
    summary: [
      'The matrix decides for the listed names in one context. A proof is about all requests.',
      'A witness is a request that breaks an assertion or that only one of two policies allows. Closing one witness does not close the gap.',
      '“Assertions” shows which lines hold for all names. `in any context` extends a line to every value of the condition keys.',
      '“Compare” shows whether a policy allows more, less or the same, also for names that are not listed.',
    ],
  },
} as const satisfies Readonly<Record<string, LessonMessages>>;
