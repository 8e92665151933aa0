// Messages of the hard and devious challenges.

import type { ChallengeMessages } from './messages.ts';

export const lateChallengesEn = {
  'no-deletes': {
    title: 'Allow everything except deleting',
    teaser: 'Allow everything except deleting, which is allowed in only one namespace.',
    story: [
      'Fang operates the instance `mse-cn-0pp1j8om80a`. He can do everything with it and in it, except delete. There is one exception: in the namespace `public`, which is a scratch area, he can delete anything.',
      'The draft allows everything and denies deleting in prod. Namespaces added later must be protected too.',
    ],
    hints: {
      instance: 'Fang can delete the whole instance, including prod.',
      public:
        'In `public`, he can no longer delete several configurations at once. If a Deny covers `public`, no Allow can override it.',
      batch:
        'Deleting several at once, `mse:DeleteNacosConfigs`, is still allowed in prod. It is checked on the namespace itself, and a resource that ends in `/*` matches only what is inside.',
      still: '`prod.yaml` in the namespace prod can be deleted.',
      tomorrow:
        'In a new namespace, such as `canary`, deleting would be allowed. A list of Denies covers only what exists today.',
      'not-action':
        'Use two Allows instead: one for everything **except** deleting, with `NotAction`, and one for deleting where it is needed.',
    },
    debrief: [
      'What was never allowed need not be denied. `NotAction` in an Allow excludes deleting, and a second Allow adds the exception. A Deny cannot have an exception.',
      'Deleting is checked at three levels: the instance; the namespace for several configurations at once; the configuration or service itself. A Deny must match each of them. An action that is not allowed needs no Deny. That deleting several at once is checked on the namespace is assumed; the documentation does not say.',
    ],
  },
  'from-the-office': {
    title: 'From the office',
    teaser: 'Keep the full-access policy attached, but allow only reading from outside the offices.',
    story: [
      'Qian’s group has the system policy for full access, which headquarters requires. From now on, everything except reading must come from one of two offices: Hangzhou, with the addresses 203.0.113.0 to 203.0.113.127, or Shanghai, with 198.51.100.64 to 198.51.100.127. Reading stays allowed from anywhere.',
      'There is a draft. Neighboring addresses belong to others, and MSE has many more operations than the matrix has columns: deny everything except reading, not only a list of known writes.',
    ],
    hints: {
      'full-access': 'Keep the system policy attached. Restrict it with your own policy.',
      closed:
        'The Hangzhou office is denied. Two Denies, one per office, deny both: each office is outside the other. Put both ranges in one condition.',
      reads:
        'From outside, reading is denied too. The Deny is too broad and overrides the Allow of the system policy.',
      open: 'From outside, `prod.yaml` can be changed: the system policy allows it, and an Allow cannot take that away.',
      neighbours:
        '203.0.113.128 can write, but is not an office address. Compare the size of a `/24` with the number of office addresses.',
      restart:
        'From outside, the instance can be restarted. Not all write actions start with Create, Update or Delete.',
      others:
        '`mse:ImportNacosConfig` is allowed from outside. A list of writes is never complete; the verbs that read are few.',
      ranges:
        'Calculate each range: 128 addresses are a `/25`, 64 are a `/26`. Start each at the first office address.',
    },
    debrief: [
      'To restrict a policy that you cannot change, you need a Deny. For “everything except reading”, use `NotAction` with the few verbs that read: it also covers operations that nobody listed.',
      'In a negated condition, several values mean “none of these” (assumed; the RAM documentation does not say). In two statements, they would deny everyone. Use the resource `acs:mse:*:*:*`: with `*`, this `NotAction` would also deny all other services.',
    ],
  },
  'break-glass': {
    title: 'MFA for deletions',
    teaser: 'Allow deleting only after multi-factor authentication, and never with an AccessKey.',
    story: [
      'Hao is on call for the instance `mse-cn-0pp1j8om80a`. He can do everything with it at any time, in the console or in scripts with his AccessKey. Only deleting requires a login with MFA. He must not access other instances.',
      'The draft denies deleting when `acs:MFAPresent` is `false`. Its author tested it only in the console: deleting worked with MFA, and was denied without.',
    ],
    hints: {
      locked: 'Even with MFA, nothing can be deleted now.',
      without: 'A login without MFA can delete `prod.yaml`.',
      set: '`ForAllValues:` is met if every value in the request matches. With no values, it is met too (assumed; the RAM documentation does not say).',
      absent:
        'Check the request context: a call signed with an AccessKey has no `acs:MFAPresent`. How is a condition evaluated if the key is absent?',
      some: 'Something can still be deleted without MFA. Check `mse:DeleteNacosConfigs` and `mse:DeleteCluster` too.',
      elsewhere:
        'With MFA, deleting is also allowed in the instance `mse-cn-7qk2v9x01zt`, to which he must not have access.',
      days: 'Everyday work now requires MFA too. Only deleting should require it.',
      allow:
        'Do not deny when MFA is absent. **Allow** deleting only if `acs:MFAPresent` is `true`, and exclude it from the other Allow.',
    },
    debrief: [
      'A key can be `true`, `false` or absent. If it is absent, a positive condition is not met: a Deny then does not apply and the call is allowed; an Allow does not apply and the call is denied.',
      'Put a mandatory requirement in the Allow. A call from a script does not say “no MFA”; it does not contain the key.',
    ],
  },
  'all-but-one': {
    title: 'All except one configuration',
    teaser: 'A team manages every configuration except one, which can be accessed in several ways.',
    story: [
      'Sun’s team manages the configurations of the instance `mse-cn-0pp1j8om80a`: they list, read, create, update and delete them, also several at once. One configuration contains passwords: `prod.yaml` in the group `DEFAULT_GROUP` of the namespace `3fd98c48-a709-4061-bba1-e341d79d681b`. They must not read, overwrite or delete it, either in the console or with a Nacos client, whose requests are checked on `…/DEFAULT_GROUP/config/prod.yaml`.',
      'The other configurations of that group, and `prod.yaml` in `public`, must stay accessible. The draft blocks only one way.',
    ],
    hints: {
      twin: 'The `prod.yaml` in `public` is denied too. It only has the same name.',
      history: 'The history of `prod.yaml` can be read, and contains the passwords.',
      writes: '`prod.yaml` can be overwritten. Deny every action that is checked on it.',
      batch:
        'In the namespace prod, several configurations can be deleted at once. `mse:DeleteNacosConfigs` is checked on the namespace and names no configuration, so it can delete `prod.yaml`.',
      'batch-elsewhere': 'In `public`, deleting several at once must stay allowed.',
      neighbours: 'Other configurations in the group are denied too: check `dev.yaml`.',
      clients:
        'A Nacos client can still read the content: `mse:QueryNacosConfig` is checked on `…/DEFAULT_GROUP/config/prod.yaml`, which is another resource.',
      'client-writes':
        'A Nacos client can still overwrite the content: clients also use `mse:UpdateNacosConfig`, checked on `…/DEFAULT_GROUP/config/prod.yaml`.',
      ways: 'Consider every way: reading, history, writing, deleting several at once, and reading and writing with Nacos clients.',
    },
    debrief: [
      'The same content has several resources and actions: its own ARN, the namespace for deleting several at once, and a third ARN for Nacos clients. A Deny blocks only what it matches.',
      'To protect a secret, a secret store or a separate namespace without grants is safer than a Deny with exceptions. `mse:*Config*` also matches operations such as export and clone; the documentation does not say which resource those are checked on.',
    ],
  },
  'one-letter-apart': {
    title: 'Wildcards in similar IDs',
    teaser: 'Match four instances among similar IDs, with too little space to list them all.',
    story: [
      'Tang’s team runs four instances of the shop: cart `mse-cn-7wz0o1l9a01`, checkout `mse-cn-7wz0o1l9a02`, stock `mse-cn-7wz0o1l9b01` and delivery `mse-cn-7wz0o1l9b02`. In each, they have full access to the namespace `prod`. For the rest, they only see the instance’s details and lists.',
      'The account has other instances whose IDs differ by one character, and not every `prod` is a namespace. The team must not access those. The policy goes into a short form field: use wildcards that match exactly the right names in this account.',
    ],
    hints: {
      crossing:
        'In checkout, the namespace `eu-02` has a **group** named `prod`, which is allowed too. A `*` also crosses slashes.',
      letter: 'Check `mse-cn-7wz0o1l9a0l`: its last character is the letter l, not the digit 1.',
      longer: '`mse-cn-7wz0o1l9a012` is allowed: it is one character longer than cart.',
      between: '`mse-cn-7wz0o1l9a101` is allowed: it ends like cart, but has an extra character before that.',
      old: '`mse-cn-7wzoo1l9a01` is allowed: it has the letter o where cart has a zero.',
      public: 'In cart, the content of `public` can be read. Only `prod` should be allowed.',
      missing: 'Delivery, `mse-cn-7wz0o1l9b02`, cannot be opened.',
      'one-character':
        'Write the four IDs below each other, and use a `?` where they differ: it matches exactly one character, while `*` matches any number of characters, including slashes.',
    },
    debrief: [
      '`?` matches one character; `*` matches any number of characters, in a resource also slashes. `…*/prod` does not mean “the namespace prod”: it matches anything whose name ends like this.',
      'Even the right pattern would match a new instance such as `mse-cn-7wz0o1l9c01`. If there is enough space, list the full IDs.',
    ],
  },
  'few-characters': {
    title: 'A short policy',
    teaser: 'Shorten a policy to fit a small field, without changing its meaning.',
    story: [
      'A deployment pipeline creates and updates configurations and services in the namespace `3fd98c48-a709-4061-bba1-e341d79d681b` of the instance `mse-cn-0pp1j8om80a`. It opens the instance and views all its lists. It must not delete anything, change the services’ Nacos instances or clusters, or read any content, in the console or as a Nacos client.',
      'Its policy must fit into 400 characters. The draft lists every action, is too long, and is incomplete. Shorten it without allowing anything else: no other MSE action, and no other namespace, existing or new.',
    ],
    hints: {
      missing: 'The pipeline cannot update services yet.',
      delete: '`prod.yaml` can be deleted. Create, Update and Delete: which of them end in “te”?',
      endpoints:
        'Nacos instances or clusters of services can be changed. The wildcard after `Nacos` matches too much.',
      batch:
        'Several configurations can be deleted at once. `mse:DeleteNacosConfigs` ends like some of the list actions.',
      clients:
        'A Nacos client can read content: `mse:Query*` also matches `mse:QueryNacosConfig`. A finding warns about this.',
      gray: '`mse:UpdateNacosGrayConfig` is allowed. MSE has this action, although the matrix has no column for it.',
      namespace:
        'Another namespace whose ID starts with `3fd98c48-` would be allowed too. Do not shorten the ID.',
      lists: 'The list actions all start the same, and no other action on the instance does.',
      ends: 'What do Create and Update have in common that Delete does not? Keep the end of each name fixed.',
    },
    debrief: [
      'Consider what a wildcard can match. `mse:*ateNacosConfig` only varies at the start, and matches only Create and Update. `mse:*ateNacos*` also varies at the end, and matches more actions than the matrix shows.',
      'Shortening an ID is the riskiest saving: IDs are random, so another ID can start the same.',
    ],
  },
  'night-shift': {
    title: 'Maintenance windows',
    teaser: 'Allow work in two nights, given in local time, but not on the day between.',
    story: [
      'Lu migrates the instance `mse-cn-0pp1j8om80a` in the nights of 23 to 24 and 24 to 25 November 2026, each from 20:00 to 08:00 Hangzhou time (UTC+8). At night, he has full access to it. At all other times, he can only read; reading is always allowed.',
      'The draft allows access at the right times, but also at wrong ones.',
    ],
    hints: {
      zone: 'On 25 November at 09:00 Hangzhou time, he can still write. `Z` means UTC: 08:00:00Z is 16:00 in Hangzhou. Check the start and end of each night.',
      day: 'On 24 November at 14:00, he can write. Several values of one operator mean “one of them”: later than **one** of the starts, and earlier than **one** of the ends.',
      always:
        'He can write before the first night. Put the start and the end of a window in one statement: with two statements, one match is enough.',
      night: 'In the first night, at 05:00 Hangzhou time, he cannot write.',
      early: 'He can write one second before 20:00. In UTC, 20:00 Hangzhou time is 12:00.',
      elsewhere:
        'At night, he can also write in the instance `mse-cn-7qk2v9x01zt`, which is not part of the migration.',
      windows:
        'Each night needs its own statement, with a start and an end. You can write times with `+08:00`.',
    },
    debrief: [
      'Times are compared as points in time. `Z` means UTC; with `+08:00`, you can write Hangzhou time without converting it.',
      'In a statement, all operators must match, but only one value of each. Two windows therefore do not fit into one condition: arrays of starts and ends give one window, from the first start to the last end.',
    ],
  },
  'own-configuration': {
    title: 'An application without a console',
    teaser: 'Let an application get its configurations and register its service, with a Nacos client only.',
    story: [
      'The application `order-service` runs in the namespace `prod` of the instance `mse-cn-4xl3k9m2e01`, with the AccessKey of a separate RAM user. With a Nacos client, it gets two configurations of the group `ORDER`, `order-service.yaml` and `order-service:datasource.properties`, and `application.yaml` of the group `DEFAULT_GROUP`. It registers the service `order-service` in the group `ORDER`, and finds every service in `prod`.',
      'It must not get other configurations, also new ones, publish anything, or register other services. A leaked AccessKey must open nothing in the console. The draft allows queries and updates on what the application uses.',
    ],
    hints: {
      console:
        '`order-service.yaml` can be changed in the console: `mse:UpdateNacosConfig` is one name on both paths, and the group covers both.',
      publish:
        'The client can publish `order-service.yaml`. Registering a service needs only `mse:UpdateNacosNaming`.',
      shared:
        '`application.yaml` cannot be read with a client. Its ARN has the segment `config` before the dataId.',
      neighbors:
        'The client can get `rates.json` of the payment team. Finding services covers the namespace, reading configurations does not.',
      tomorrow:
        'A new configuration in the group `ORDER`, such as `refund-service.yaml`, could be read. Name the dataIds.',
      register:
        'The client could register a service of another name, such as `order-service-v2`. Name the service.',
      find: 'Some service in `prod` cannot be found: `mse:QueryNacosNaming` must cover the namespace.',
      three:
        'Write three statements: get three configurations, register one service, find all services of the namespace.',
    },
    debrief: [
      'A client is authorized on different ARNs. Named with `/config/` or `/naming/`, a grant opens nothing in the console; a grant on the group would open both.',
      '`mse:QueryNacosNaming` is used only by clients and covers only services, so it can be granted on the whole namespace. Client authorization must be on in the instance, or the client needs none of this.',
    ],
  },
} satisfies Readonly<Record<string, ChallengeMessages>>;
