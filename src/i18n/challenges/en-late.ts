// What is said of the hard and devious challenges.

import type { ChallengeText } from './text.ts';

export const lateChallengesEn = {
  'no-deletes': {
    title: 'No deletes',
    teaser: 'Everything but deleting, save for one namespace that is there to be cleared.',
    story: [
      'Fang operates the instance `mse-cn-0pp1j8om80a`. He may do everything with it and in it, with one exception: he deletes nothing. And that has an exception too: the namespace `public` is a scratch pad, where he clears away what he likes.',
      'The draft allows everything and denies deletes in prod. A new namespace would be no scratch pad either.',
    ],
    hints: {
      instance: 'Fang can delete the whole instance, and prod with it.',
      public:
        'In `public` he can no longer delete in batches. A Deny that takes in `public` cannot be taken back by any Allow.',
      batch:
        'Deleting in batches, `mse:DeleteNacosConfigs`, is still allowed in prod. It is asked about the namespace itself, and a resource that ends in `/*` only takes in what lies beneath.',
      still: '`prod.yaml` of the namespace prod can be deleted.',
      tomorrow:
        'In a namespace called `canary`, made tomorrow, deleting would be allowed. A list of Denies names what there is today.',
      'not-action':
        'Turn it around: an Allow for everything **but** deleting, which `NotAction` can say, and a second for deleting where it is wanted.',
    },
    debrief: [
      'Nothing has to be denied that was never allowed. `NotAction` in an Allow leaves deleting out, and the exception is one more Allow. A Deny could not have an exception.',
      'Three ways of deleting are asked about three levels: the instance, the namespace for a batch, the configuration or service itself. Denies have to meet each of them; an Allow that was not given leaves no gap. That a batch is asked about its namespace is assumed here; the documentation does not say.',
    ],
  },
  'from-the-office': {
    title: 'From the office',
    teaser: 'Full access stays attached, but only reading works from elsewhere.',
    story: [
      'Qian’s group has the system policy for full access, and headquarters does not let go of it. From now on, whatever is not reading has to come from one of two offices: Hangzhou, with the addresses 203.0.113.0 to 203.0.113.127, or Shanghai, with 198.51.100.64 to 198.51.100.127. Reading goes on from anywhere.',
      'Somebody has begun. The neighbours’ addresses belong to neighbours, and MSE has many more operations than the matrix has columns: what is not reading is barred, not only what somebody has thought of.',
    ],
    hints: {
      'full-access': 'The system policy is to stay attached. Work against it with your own.',
      closed:
        'The Hangzhou office is shut out. Two Denies, one per office, shut out both: whoever is in one is outside of the other. Both ranges belong in one condition.',
      reads:
        'From outside, reading is denied as well. A Deny too wide takes the Allow of the system policy with it.',
      open: 'From outside, `prod.yaml` can be changed: the system policy allows it, and no Allow of yours can take that back.',
      neighbours:
        '203.0.113.128 can write, and that is not the office. How many addresses does a `/24` hold, and how many has the office?',
      restart:
        'From outside, the instance can be restarted. Writes do not all begin with Create, Update or Delete.',
      others:
        '`mse:ImportNacosConfig` gets through from outside. A list of writes is never complete; the verbs that read are few.',
      ranges:
        'Count each range: 128 addresses are a `/25`, 64 are a `/26`. And begin each where the office’s addresses begin.',
    },
    debrief: [
      'Against a policy that you cannot change only a Deny helps. “Everything but reading” is a `NotAction` with the few verbs that read: it also covers operations that nobody listed.',
      'In a negated condition several values mean “none of these” (assumed here; RAM’s pages do not say). Split into two statements, they would lock out everybody. And keep the resource at `acs:mse:*:*:*`: on `*`, such a `NotAction` would bar all other services as well.',
    ],
  },
  'break-glass': {
    title: 'Break glass',
    teaser: 'Deleting only after multi-factor authentication, and never by an AccessKey.',
    story: [
      'Hao is on call for the instance `mse-cn-0pp1j8om80a`. Day and night he may do everything with it, by the console or by scripts with his AccessKey. Only deleting is behind glass: it takes a login with MFA. Other instances are not his.',
      'The draft denies deletes when `acs:MFAPresent` is `false`. “Tested it,” says its author: “with MFA I can, without I cannot.” He has tested it in the console.',
    ],
    hints: {
      locked: 'Even with MFA nothing can be deleted now.',
      without: 'A login without MFA can delete `prod.yaml`.',
      set: '`ForAllValues:` asks whether every value that is there passes. When none is there, that is true (assumed here; RAM’s pages do not say).',
      absent:
        'Look at the request context: a call signed with an AccessKey has no `acs:MFAPresent` at all. What does a condition on a key make of a request without the key?',
      some: 'Something can still be deleted without MFA. Look at `mse:DeleteNacosConfigs` and `mse:DeleteCluster` too.',
      elsewhere: 'With MFA, things can be deleted in the instance `mse-cn-7qk2v9x01zt`. It is not his.',
      days: 'Everyday work now needs MFA too. Only deleting was meant.',
      allow:
        'Do not deny where MFA is absent: **allow** deleting only where `acs:MFAPresent` is `true`, and leave it out of what is allowed otherwise.',
    },
    debrief: [
      'A key may be `true`, `false` or not there. A positive condition fails when the key is missing: in a Deny that lets the call through, in an Allow it holds the call back.',
      'So put a demand that must not be missed into the Allow. A script’s call does not say “no MFA”; it says nothing.',
    ],
  },
  'all-but-one': {
    title: 'All but one',
    teaser: 'A team cares for every configuration but one, and that one has many doors.',
    story: [
      'Sun’s team keeps the configurations of the instance `mse-cn-0pp1j8om80a`: they list, read, create, update and delete them, in batches too. One is not for them: `prod.yaml` in the group `DEFAULT_GROUP` of the namespace `3fd98c48-a709-4061-bba1-e341d79d681b` holds passwords. They must neither get at its content nor overwrite or delete it, by any way: not by the console, and not by a Nacos client, which asks about `…/DEFAULT_GROUP/config/prod.yaml`.',
      'What is near it stays open: the other files of that group, and the `prod.yaml` in `public`. The draft closes one door.',
    ],
    hints: {
      twin: 'The `prod.yaml` in `public` is shut as well. It only has the same name.',
      history: 'The history of `prod.yaml` can be read, and the passwords are in it.',
      writes:
        '`prod.yaml` can be overwritten. Which actions are asked about it? All of them are to be denied.',
      batch:
        'In the namespace prod, a batch can be deleted. `mse:DeleteNacosConfigs` names no configuration and is asked about the namespace, so it would take `prod.yaml` along.',
      'batch-elsewhere': 'In `public`, batches are to go on.',
      neighbours: 'The neighbours of `prod.yaml` are shut as well: look at `dev.yaml`.',
      clients:
        'A Nacos client can still read the content: `mse:QueryNacosConfig` is asked about `…/DEFAULT_GROUP/config/prod.yaml`, which is another resource.',
      'client-writes':
        'A Nacos client can still overwrite the content: `mse:UpdateNacosConfig` is also an action of clients, asked about `…/DEFAULT_GROUP/config/prod.yaml`.',
      ways: 'Count the doors: reading, history, writing, batches, and both again for Nacos clients.',
    },
    debrief: [
      'One content, several resources and several actions: the configuration’s own ARN, the namespace for a batch, and a third ARN for Nacos clients. A Deny closes the door that it names.',
      'Where one thing has to be safe, a secret store, or a namespace of its own that nobody grants, beats a Deny with exceptions. `mse:*Config*` also takes in operations such as export and clone; what those are asked about is not documented.',
    ],
  },
  'one-letter-apart': {
    title: 'One letter apart',
    teaser: 'Four instances among look-alikes, and no room to write them all out.',
    story: [
      'Tang’s team runs four instances of the shop: cart `mse-cn-7wz0o1l9a01`, checkout `mse-cn-7wz0o1l9a02`, stock `mse-cn-7wz0o1l9b01` and delivery `mse-cn-7wz0o1l9b02`. In each, the namespace `prod` is theirs; of the rest they see the instance’s details and lists.',
      'The account is full of neighbours whose ids differ by one letter, and not every `prod` is a namespace. None of that is theirs. The policy goes into a form with little room: wildcards have to do, if they hit the right names and no others of this account.',
    ],
    hints: {
      crossing:
        'In checkout there is a namespace `eu-02` with a **group** called `prod`, and it is open. A `*` also runs across slashes.',
      letter: 'Look closely at `mse-cn-7wz0o1l9a0l`: its last character is the letter l, not the digit 1.',
      longer: '`mse-cn-7wz0o1l9a012` is open: one character more than cart.',
      between: '`mse-cn-7wz0o1l9a101` is open. It ends as cart does, and has more in between.',
      old: '`mse-cn-7wzoo1l9a01` is open: it has an o where cart has a zero.',
      public: 'In cart the contents of `public` can be read. Only `prod` is theirs.',
      missing: 'Delivery, `mse-cn-7wz0o1l9b02`, cannot be opened.',
      'one-character':
        'Write the four ids beneath each other. Where do they differ? There a `?` may stand: exactly one character, where `*` takes any number and slashes too.',
    },
    debrief: [
      '`?` stands for one character, `*` for any run of characters, and in a resource that includes the slash. `…*/prod` does not mean “the namespace prod”: it means anything whose name ends so.',
      'Even the good pattern takes in `mse-cn-7wz0o1l9c01` on the day when somebody creates it. Where there is room, write ids out.',
    ],
  },
  'few-characters': {
    title: 'Few characters',
    teaser: 'A policy must fit a small field, and mean exactly what the long one meant.',
    story: [
      'A deployment pipeline creates and updates configurations and services in the namespace `3fd98c48-a709-4061-bba1-e341d79d681b` of the instance `mse-cn-0pp1j8om80a`. It opens the instance and goes through all five of its lists. It deletes nothing, leaves the services’ Nacos instances and clusters alone, and has no business with any content: not in the console, and not as a Nacos client.',
      'Its policy goes into a field of 400 characters. The written-out draft is too long, and not even complete. Shorten it without letting in anything else: no other action that MSE has, and no other namespace that may come.',
    ],
    hints: {
      missing: 'The pipeline cannot update services yet.',
      delete:
        '`prod.yaml` can be deleted. Say Create, Update and Delete aloud: how many of them end in “te”?',
      endpoints:
        'Nacos instances or clusters of services can be changed. The wildcard behind `Nacos` takes in too much.',
      batch: 'Batches can be deleted. `mse:DeleteNacosConfigs` ends as some of the lists do.',
      clients:
        'A Nacos client can read contents: `mse:Query*` also takes in `mse:QueryNacosConfig`. The editor warns of it.',
      gray: '`mse:UpdateNacosGrayConfig` is allowed. It has no column in the matrix, but MSE has it.',
      namespace:
        'Another namespace whose id begins with `3fd98c48-` would be open too. Save characters somewhere else than in the id.',
      lists: 'All five lists begin alike, and on the instance nothing else does.',
      ends: 'What do Create and Update have in common that Delete has not? Keep the end of each name fixed.',
    },
    debrief: [
      'A wildcard is measured by what it leaves open. `mse:*ateNacosConfig` leaves open a few letters in front, and only Create and Update fit; `mse:*ateNacos*` leaves the end open, where more names wait than the matrix shows.',
      'Characters saved in an id are the dearest: ids are made by chance, and so is what begins like them.',
    ],
  },
  'night-shift': {
    title: 'Night shift',
    teaser: 'Two nights of work, told in local time, and a day in between.',
    story: [
      'Lu moves the instance `mse-cn-0pp1j8om80a` to a new setup, in the nights from 23 to 24 and from 24 to 25 November 2026, each from 20:00 to 08:00 in Hangzhou, which is UTC+8. At night he may do everything with it. By day, before, between and after, he only reads; for that he always may.',
      'The draft allows something at the right times. It also allows something at the wrong ones.',
    ],
    hints: {
      zone: 'On 25 November at 09:00 in Hangzhou he can still write. `Z` stands for UTC: 08:00:00Z is 16:00 in Hangzhou. Look at both ends of each night.',
      day: 'On 24 November at 14:00, in the middle of the day, he can write. Several values under one operator mean “one of them”: later than **one** of the beginnings, and earlier than **one** of the ends.',
      always:
        'Before the first night he can write. A window needs both its ends in one statement: two statements would each be enough by themselves.',
      night: 'In the first night, at 05:00 in Hangzhou, he cannot write.',
      early: 'At one second to eight in the evening he can write already. 20:00 in Hangzhou is 12:00 in UTC.',
      elsewhere: 'At night he can also write in the instance `mse-cn-7qk2v9x01zt`, which he does not move.',
      windows:
        'Each night is a window with two ends, and each window a statement. Times may be written with `+08:00`.',
    },
    debrief: [
      'Times are compared as instants. `Z` is UTC; with `+08:00` a policy says what people in Hangzhou say, and nobody has to reckon.',
      'Within a statement operators are joined by “and”, the values of one by “or”. So two windows never fit into one condition: arrays of beginnings and ends make a single window from the first beginning to the last end.',
    ],
  },
} satisfies Readonly<Record<string, ChallengeText>>;
