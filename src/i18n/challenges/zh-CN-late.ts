// Texts of the hard and devious challenges, in Chinese.

import type { lateChallengesEn } from './en-late.ts';

export const lateChallengesZhCN: typeof lateChallengesEn = {
  'no-deletes': {
    title: '禁止删除',
    teaser: '允许除删除以外的所有操作，只有一个命名空间可以删除。',
    story: [
      '小方负责运维实例 `mse-cn-0pp1j8om80a`，对该实例及其中的资源拥有除删除以外的全部权限。唯一的例外是命名空间 `public`：它用于临时数据，其中的内容可以删除。',
      '草稿允许所有操作，再拒绝在 prod 中删除。以后新建的命名空间也需要保护。',
    ],
    hints: {
      instance: '小方可以释放整个实例，包括其中的 prod。',
      public: '在 `public` 中无法批量删除了。如果 Deny 覆盖了 `public`，任何 Allow 都无法覆盖它。',
      batch:
        '在 prod 中仍可用 `mse:DeleteNacosConfigs` 批量删除。它在命名空间上鉴权，而以 `/*` 结尾的资源只匹配命名空间中的内容。',
      still: '命名空间 prod 中的 `prod.yaml` 可以被删除。',
      tomorrow: '如果新建了命名空间 `canary`，其中的配置可以被删除。逐个列出的 Deny 只覆盖现有的命名空间。',
      'not-action':
        '请改用两条 Allow：一条使用 `NotAction` 允许除删除**以外**的操作，另一条只在需要的地方允许删除。',
    },
    debrief: [
      '未被允许的操作无需拒绝。Allow 中的 `NotAction` 排除删除操作，再用一条 Allow 添加例外。Deny 则无法添加例外。',
      '删除在三个级别鉴权：实例；批量删除在命名空间；单个删除在配置或服务。使用 Deny 时必须逐一匹配，而未被允许的操作无需 Deny。批量删除在命名空间上鉴权是推断，文档未说明。',
    ],
  },
  'from-the-office': {
    title: '仅限办公网络',
    teaser: '保留完全访问的系统策略，但在办公网络之外只允许读取。',
    story: [
      '老钱所在的团队拥有完全访问的系统策略，总部要求保留。从现在起，除读取以外的操作都必须从两个办公室发起：杭州的地址是 203.0.113.0 至 203.0.113.127，上海的地址是 198.51.100.64 至 198.51.100.127。读取则不限来源。',
      '已有一份草稿。注意相邻的地址不属于办公网络；MSE 的操作也远多于矩阵的列：要拒绝的是读取以外的所有操作，而不只是已知的写入操作。',
    ],
    hints: {
      'full-access': '系统策略要保持授权，请用自定义策略限制它。',
      closed:
        '杭州办公室被拒绝了。如果每个办公室各写一条 Deny，两个办公室都会被拒绝，因为它们互不包含。请将两个地址段写在同一个条件中。',
      reads: '在办公网络之外，读取也被拒绝了。Deny 的范围过大，覆盖了系统策略的 Allow。',
      open: '在办公网络之外仍可修改 `prod.yaml`：系统策略允许该操作，而 Allow 无法收回权限。',
      neighbours: '203.0.113.128 可以写入，但它不是办公室的地址。请对比 `/24` 包含的地址数与办公室的地址数。',
      restart: '在办公网络之外可以重启实例。写入操作并不都以 Create、Update 或 Delete 开头。',
      others: '在办公网络之外可以调用 `mse:ImportNacosConfig`。写入操作无法列全，而读取操作的动词只有几个。',
      ranges: '请计算每个地址段：128 个地址是 `/25`，64 个地址是 `/26`，并从办公室的第一个地址开始。',
    },
    debrief: [
      '要限制无法修改的策略，只能使用 Deny。“读取以外的所有操作”可以用 `NotAction` 加上读取的动词表示，未列出的操作也包括在内。',
      '否定条件中的多个值表示“均不匹配”（推断，RAM 文档未说明）。拆成两条语句会拒绝所有人。另外，资源请写 `acs:mse:*:*:*`：如果写成 `*`，这样的 `NotAction` 还会拒绝其他云服务的操作。',
    ],
  },
  'break-glass': {
    title: '删除前必须通过 MFA',
    teaser: '只有通过多因素认证才能删除，使用 AccessKey 时始终不能删除。',
    story: [
      '小郝是实例 `mse-cn-0pp1j8om80a` 的值班人员，随时可以通过控制台或使用 AccessKey 的脚本对该实例执行任何操作。只有删除必须通过 MFA（多因素认证）登录。他没有其他实例的权限。',
      '草稿在 `acs:MFAPresent` 为 `false` 时拒绝删除。作者只在控制台中测试过：通过 MFA 可以删除，未通过则被拒绝。',
    ],
    hints: {
      locked: '现在即使通过 MFA 也无法删除。',
      without: '未通过 MFA 登录时也可以删除 `prod.yaml`。',
      set: '`ForAllValues:` 在请求中的每个值都匹配时满足；没有任何值时也满足（推断，RAM 文档未说明）。',
      absent:
        '请查看请求上下文：使用 AccessKey 的调用不带 `acs:MFAPresent`。条件关键字不存在时，条件如何评估？',
      some: '未通过 MFA 时仍有内容可以删除。请同时检查 `mse:DeleteNacosConfigs` 和 `mse:DeleteCluster`。',
      elsewhere: '通过 MFA 时，实例 `mse-cn-7qk2v9x01zt` 中的内容也能删除，而他不应有该实例的权限。',
      days: '日常操作现在也要求 MFA。只有删除才应当要求 MFA。',
      allow:
        '不要在没有 MFA 时拒绝，而应只在 `acs:MFAPresent` 为 `true` 时**允许**删除，并将删除从另一条 Allow 中排除。',
    },
    debrief: [
      '条件关键字可以为 `true`、`false` 或不存在。不存在时，肯定条件不满足：写在 Deny 中，Deny 不生效，请求被允许；写在 Allow 中，Allow 不生效，请求被拒绝。',
      '必须满足的要求应写在 Allow 中。脚本的请求并不表示“未通过 MFA”，而是根本不带该条件关键字。',
    ],
  },
  'all-but-one': {
    title: '排除一个配置',
    teaser: '一个团队管理除一个以外的全部配置，而该配置有多种访问途径。',
    story: [
      '小孙所在的团队管理实例 `mse-cn-0pp1j8om80a` 的配置：查看列表、读取、创建、修改、删除，包括批量删除。其中命名空间 `3fd98c48-a709-4061-bba1-e341d79d681b`、分组 `DEFAULT_GROUP` 中的 `prod.yaml` 包含密码。无论通过控制台，还是通过 Nacos 客户端（鉴权的资源是 `…/DEFAULT_GROUP/config/prod.yaml`），他们都不能读取、覆盖或删除它。',
      '同一分组中的其他配置，以及 `public` 中的 `prod.yaml`，仍需可以访问。草稿只阻止了一种途径。',
    ],
    hints: {
      twin: '`public` 中的 `prod.yaml` 也被拒绝了，它只是名称相同。',
      history: '`prod.yaml` 的历史版本可以查看，其中同样包含密码。',
      writes: '`prod.yaml` 可以被覆盖。请拒绝在它上鉴权的所有操作。',
      batch:
        '在命名空间 prod 中可以批量删除。`mse:DeleteNacosConfigs` 在命名空间上鉴权，不指明配置，因此可以删除 `prod.yaml`。',
      'batch-elsewhere': '在 `public` 中，批量删除仍需允许。',
      neighbours: '同一分组中的其他配置也被拒绝了，请检查 `dev.yaml`。',
      clients:
        'Nacos 客户端仍可读取内容：`mse:QueryNacosConfig` 在 `…/DEFAULT_GROUP/config/prod.yaml` 上鉴权，这是另一个资源。',
      'client-writes':
        'Nacos 客户端仍可覆盖内容：客户端也使用 `mse:UpdateNacosConfig`，在 `…/DEFAULT_GROUP/config/prod.yaml` 上鉴权。',
      ways: '请考虑所有途径：读取、历史版本、写入、批量删除，以及 Nacos 客户端的读取和写入。',
    },
    debrief: [
      '同一份内容对应多个资源和操作：配置自身的 ARN、批量删除所用的命名空间，以及 Nacos 客户端所用的第三个 ARN。Deny 只阻止它匹配的途径。',
      '要保护敏感内容，使用密钥管理服务或未授权的独立命名空间，比带例外的 Deny 更安全。`mse:*Config*` 还匹配导出、克隆等操作，文档未说明它们在什么资源上鉴权。',
    ],
  },
  'one-letter-apart': {
    title: '相似 ID 与通配符',
    teaser: '在相似的 ID 中匹配四个实例，但长度不足以逐个列出。',
    story: [
      '老唐所在的团队负责商城的四个实例：购物车 `mse-cn-7wz0o1l9a01`、结算 `mse-cn-7wz0o1l9a02`、库存 `mse-cn-7wz0o1l9b01`、配送 `mse-cn-7wz0o1l9b02`。他们拥有每个实例中命名空间 `prod` 的全部权限；除此之外，只能查看实例的详情和列表。',
      '模拟云账号中还有 ID 只差一个字符的其他实例，名为 `prod` 的也不一定是命名空间，这些都不能访问。策略要填入长度有限的表单字段，因此请使用通配符，并只匹配该账号中所需的资源。',
    ],
    hints: {
      crossing: '结算实例的命名空间 `eu-02` 中有一个名为 `prod` 的**分组**，它也被允许了。`*` 会跨越斜杠。',
      letter: '请检查 `mse-cn-7wz0o1l9a0l`：最后一个字符是字母 l，不是数字 1。',
      longer: '`mse-cn-7wz0o1l9a012` 被允许了：它比购物车实例多一个字符。',
      between: '`mse-cn-7wz0o1l9a101` 被允许了：结尾与购物车实例相同，但中间多了一个字符。',
      old: '`mse-cn-7wzoo1l9a01` 被允许了：购物车实例中的数字 0，在此处是字母 o。',
      public: '购物车实例中 `public` 的内容可以读取，而应当只允许 `prod`。',
      missing: '配送实例 `mse-cn-7wz0o1l9b02` 无法打开。',
      'one-character':
        '将四个 ID 上下对齐，在不同的位置使用 `?`：它匹配恰好一个字符，而 `*` 匹配任意多个字符，包括斜杠。',
    },
    debrief: [
      '`?` 匹配一个字符，`*` 匹配任意多个字符，在资源中包括斜杠。`…*/prod` 并不表示“命名空间 prod”，而是匹配以此结尾的任何资源。',
      '即使写法正确，也会匹配以后新建的 `mse-cn-7wz0o1l9c01` 等实例。长度允许时，请写出完整的 ID。',
    ],
  },
  'few-characters': {
    title: '简短的策略',
    teaser: '缩短策略以满足长度限制，同时保持含义不变。',
    story: [
      '部署流水线要在实例 `mse-cn-0pp1j8om80a` 的命名空间 `3fd98c48-a709-4061-bba1-e341d79d681b` 中创建和修改配置与服务，并需要打开实例，查看其全部列表。它不能删除，不能修改服务的 Nacos 实例和集群，也不能通过控制台或 Nacos 客户端读取任何内容。',
      '策略长度不能超过 400 个字符。草稿逐个列出操作，不仅过长，还不完整。请缩短策略，但不要多授予权限：不能允许 MSE 的其他操作，也不能覆盖其他命名空间，包括以后新建的。',
    ],
    hints: {
      missing: '流水线还不能修改服务。',
      delete: '`prod.yaml` 可以被删除。Create、Update、Delete 中，哪些以“te”结尾？',
      endpoints: '服务的 Nacos 实例或集群可以被修改。`Nacos` 之后的通配符匹配过多。',
      batch: '可以批量删除配置。`mse:DeleteNacosConfigs` 的结尾与某些列表操作相同。',
      clients:
        'Nacos 客户端可以读取内容：`mse:Query*` 也匹配 `mse:QueryNacosConfig`。检查结果中有相应的警告。',
      gray: '`mse:UpdateNacosGrayConfig` 被允许了。矩阵中没有对应的列，但 MSE 有该操作。',
      namespace: '其他 ID 以 `3fd98c48-` 开头的命名空间也会被允许。请勿缩短 ID。',
      lists: '各列表操作的开头相同，且实例上没有其他操作以此开头。',
      ends: 'Create 和 Update 有什么 Delete 没有的共同点？请固定每个操作名的结尾。',
    },
    debrief: [
      '使用通配符时，要考虑它能匹配的内容。`mse:*ateNacosConfig` 只有开头可变，只匹配 Create 和 Update；`mse:*ateNacos*` 的结尾也可变，会匹配矩阵中没有的操作。',
      '缩短 ID 的风险最大：ID 是随机生成的，其他 ID 的开头可能相同。',
    ],
  },
  'night-shift': {
    title: '变更窗口',
    teaser: '只在两个夜间时段（以当地时间为准）允许变更，中间的白天不允许。',
    story: [
      '小卢要迁移实例 `mse-cn-0pp1j8om80a`，时间为 2026 年 11 月 23 日至 24 日、24 日至 25 日两个夜间，均为杭州时间（UTC+8）20:00 至次日 08:00。夜间他拥有该实例的全部权限，其他时间只能读取；读取始终允许。',
      '草稿在规定的时间允许了，但在其他时间也允许了。',
    ],
    hints: {
      zone: '杭州时间 11 月 25 日 09:00，他仍可写入。`Z` 表示 UTC：08:00:00Z 是杭州时间 16:00。请检查每个夜间的起止时间。',
      day: '11 月 24 日 14:00，他可以写入。同一个条件操作符的多个值表示“满足其一”：晚于**某一个**开始时间，并早于**某一个**结束时间。',
      always:
        '第一个夜间开始之前，他就可以写入。时间窗口的起止要写在同一条语句中；拆成两条语句时，满足任意一条即可。',
      night: '第一个夜间的杭州时间 05:00，他不能写入。',
      early: '20:00 的前一秒，他已经可以写入。杭州时间 20:00 是 UTC 12:00。',
      elsewhere: '夜间他还可以写入实例 `mse-cn-7qk2v9x01zt`，而它不在迁移范围内。',
      windows: '每个夜间单独写一条语句，并指定起止时间。时间可以写成 `+08:00` 的形式。',
    },
    debrief: [
      '时间按实际时刻比较。`Z` 表示 UTC；写成 `+08:00` 时，可直接使用杭州时间，无需换算。',
      '在一条语句中，条件操作符之间是“且”，同一操作符的多个值之间是“或”。因此两个窗口无法写在一个条件中：开始时间和结束时间各用数组时，得到的是从第一个开始到最后一个结束的一个窗口。',
    ],
  },
  'own-configuration': {
    title: '不使用控制台的应用',
    teaser: '让应用只通过 Nacos 客户端获取自己的配置、注册自己的服务。',
    story: [
      '应用 `order-service` 运行在实例 `mse-cn-4xl3k9m2e01` 的命名空间 `prod` 中，使用专用 RAM 用户的 AccessKey。它通过 Nacos 客户端获取 `ORDER` 分组中的两个配置 `order-service.yaml` 和 `order-service:datasource.properties`，以及 `DEFAULT_GROUP` 分组中的 `application.yaml`；在 `ORDER` 分组中注册服务 `order-service`，并查询 `prod` 中的所有服务。',
      '它不能获取其他配置（包括以后新建的配置），不能发布配置，也不能注册其他服务。即使 AccessKey 泄露，也不能在控制台中执行任何操作。草稿在应用用到的资源上允许了查询和更新。',
    ],
    hints: {
      console:
        '`order-service.yaml` 可以在控制台中修改：`mse:UpdateNacosConfig` 同时用于两种途径，而分组覆盖两者。',
      publish: '客户端可以发布 `order-service.yaml`。注册服务只需要 `mse:UpdateNacosNaming`。',
      shared: '客户端无法获取 `application.yaml`。它的 ARN 在 dataId 之前有一段 `config`。',
      neighbors: '客户端可以获取支付团队的 `rates.json`。查询服务覆盖整个命名空间，获取配置则不是。',
      tomorrow: '`ORDER` 分组中新建的配置（例如 `refund-service.yaml`）也能获取。请写出 dataId。',
      register: '客户端可以注册其他名称的服务，例如 `order-service-v2`。请写出服务名。',
      find: '`prod` 中有服务无法查询：`mse:QueryNacosNaming` 需要覆盖整个命名空间。',
      three: '请写三条语句：获取三个配置、注册一个服务、查询命名空间中的所有服务。',
    },
    debrief: [
      '客户端在专用的 ARN 上鉴权。资源中带有 `/config/` 或 `/naming/` 的授权在控制台中不允许任何操作；资源写到分组时，则同时允许两种途径。',
      '`mse:QueryNacosNaming` 只有客户端使用，且只针对服务，因此可以授权到整个命名空间。实例必须开启客户端鉴权，否则客户端无需任何权限。',
    ],
  },
};
