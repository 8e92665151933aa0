// 推断的各点，中文。

import type { assumedEn } from './en-assumed.ts';

export const assumedZhCN: typeof assumedEn = {
  pooling: {
    title: '上级允许、下级拒绝',
    here: '`Allow` 写的是容器（例如某个实例），`Deny` 写的是其中的下级资源。演练场综合评估所有语句，因此 `Deny` 优先。这样得出的单元格，符号下方带有虚线。',
    documents:
      'RAM 文档说明，对同一请求，`Deny` 优先于任何 `Allow`。MSE 文档说明，ARN 覆盖其中的全部资源。文档未说明 MSE 是只鉴权一次，还是从实例开始逐级鉴权。',
    otherwise: '如果逐级鉴权，并在遇到第一个 `Allow` 时停止，就不会再评估 `Deny`，调用会成功。',
    advice:
      '不要用“上级允许、下级拒绝”的方式保护敏感内容。请只允许需要的命名空间或分组，并用测试用户验证拒绝是否生效。',
  },
  hierarchy: {
    title: '容器覆盖其中的全部资源',
    here: '层级匹配时，语句中的资源可以匹配资源本身，也可以匹配它的上级：`instance/I` 覆盖实例 `I` 中的所有命名空间、分组、配置和服务。字面匹配只比较 ARN 本身。两种方式结果不同的单元格带有小圆点。',
    documents:
      'MSE 文档用不带通配符的 ARN 授予整个实例或命名空间的权限，并称支持按层级授权。因此效果有文档依据，但实现方式未说明；RAM 文档只描述了通配符。',
    otherwise:
      '如果只比较 ARN 本身，`instance/I` 不会授予实例内的任何权限，对它的 Deny 也不会保护其中的内容。',
    advice: '同时写两个资源：`…/instance/I/NS` 和 `…/instance/I/NS/*`。这样在两种匹配方式下结果相同。',
  },
  'request-level': {
    title: '一次调用只鉴权一次',
    here: '一次调用只在一个资源上鉴权一次。资源写为更下级的语句不适用。',
    documents: 'MSE 文档给出了每个操作的级别，但没有给出鉴权请求的示例，也未说明一次调用是否可能鉴权多次。',
    otherwise: '如果一次调用要在多个资源上鉴权，则每个资源都需要 Allow：有些显示“允许”的单元格实际会被拒绝。',
    advice:
      '应当成功的调用提示无权限时，请查看报错中的资源，它就是鉴权的对象。使用“粘贴报错”可以定位到对应的单元格。',
  },
  'two-readings': {
    title: '两份官方文档不一致',
    here: '操作按授权指南《注册配置中心授权》中的资源类型鉴权。也可以改用 API 参考的资源类型：大多数操作针对全部资源（`*`），`mse:GetNacosConfig` 针对命名空间，`mse:UpdateNacosCluster` 同时针对实例和命名空间，`mse:CreateCluster` 针对 `instance/*`，`mse:RestartCluster` 和 `mse:RetryCluster` 针对实例。API 参考没有 `mse:ListAnsServiceClusters` 和 `mse:ListServiceQuotas` 的授权信息，对这两个操作以授权指南为准。',
    documents:
      '授权指南（2026 年 3 月 11 日更新）可将配置和服务限定到 dataId。API 参考的授权信息表（2025 年 12 月至 2026 年 8 月的副本）给出上述类型，并说明不支持资源级授权的操作必须以 `*` 作为资源。该表有过变化：2024 年 7 月，`mse:GetNacosConfig` 针对实例。',
    otherwise:
      '如果 API 参考正确，限定到命名空间或名称的授权几乎不会允许这些操作，限定到它们的 Deny 也起不到保护作用。',
    advice:
      '选中单元格：两份文档结果不同时会给出说明，“对比两种依据”可查看全部差异。要确认以哪份为准，请按下方步骤操作：报错中解码后的信息包含 `AuthResource`，即实际鉴权的资源；将其粘贴到演练场后，对应操作以其为准。在此之前，优先使用两份文档结果一致的授权：筛选词 `robust` 可以找出它们，断言可以以 `under every reading` 结尾。不要依赖在宽泛的 Allow 中对个别资源的 Deny。',
  },
  'asked-about': {
    title: '各操作在什么资源上鉴权',
    here: '配置类操作在配置上鉴权，服务类操作在服务上鉴权，资源为 `instance/I/NS/G/NAME`。',
    documents:
      'ARN 格式的最后一段是 dataId 或服务名，示例 4 和示例 5 也在这样的资源上授予操作。文档未说明每个操作的鉴权请求包含哪个 ARN。',
    otherwise: '如果某个操作在分组或命名空间上鉴权，则授权到单个名称的 Allow 和 Deny 都不会生效。',
    advice: '与授权到单个名称相比，授权到整个命名空间受此影响较小。要依赖单个名称的授权，请先测试每个操作。',
  },
  'list-level': {
    title: '列表操作在实例上鉴权',
    here: '`mse:ListNacosConfigs` 等实例的列表操作在实例上鉴权。授权到命名空间或更下级的资源不起作用。',
    documents:
      'MSE 文档将它们列为“不支持细粒度展示”的操作，示例也是在实例上授予 `mse:List*`。由此推断，鉴权请求中的资源是实例。',
    otherwise: '如果在命名空间上鉴权，对命名空间的 Allow 就足以查看其列表，对它的 Deny 也会拒绝查看列表。',
    advice: '请像示例那样在实例上授予列表操作。用户会看到所有命名空间中的名称，因此名称中不要包含敏感信息。',
  },
  'batch-delete': {
    title: '批量删除配置',
    here: '`mse:DeleteNacosConfigs` 在命名空间上鉴权。',
    documents: '该调用包含命名空间和数字 ID，没有 dataId。文档未说明由此得出哪个 ARN。',
    otherwise: '如果在每个配置上鉴权，授权到单个名称即可允许；如果在实例上鉴权，授权到命名空间则不够。',
    advice:
      '请将它视为整个命名空间的权限。要保护配置不被删除，请在命名空间上拒绝 `mse:DeleteNacosConfig*`，而不是在单个名称上。',
  },
  'create-cluster': {
    title: '创建实例',
    here: '`mse:CreateCluster` 在每个实例上鉴权，与 MSE 文档的表格一致。',
    documents: '表格将它列在可以授权到实例的操作中，但调用时实例还不存在。',
    otherwise:
      '鉴权请求不太可能包含已有的实例。这样，只有授权到所有实例才会生效，单个实例上的“允许”没有意义。',
    advice: '请在 `acs:mse:*:*:*` 上允许或拒绝它，不要授权到单个实例。',
  },
  'public-namespace': {
    title: 'public 命名空间',
    here: 'Nacos 中 public 命名空间的 ID 为空。演练场在鉴权请求中将它写作 `public`。',
    documents: '文档未说明 ID 为空时 ARN 中写什么。',
    otherwise: '如果该段为空，例如 `instance/I//G/NAME`，则写 `public` 的 Allow 和 Deny 都匹配不到任何资源。',
    advice: '敏感内容请放在有 ID 的命名空间中。要依赖写 `public` 的语句，请先验证。',
  },
  fields: {
    title: 'ARN 按字段比较',
    here: '语句中的 ARN 和请求中的 ARN 都按前四个冒号拆分，逐个字段比较，区分大小写。因此 `*` 可以跨越 `/`，但不能跨越这四个冒号。第四个冒号之后的内容可以包含冒号。',
    documents: 'RAM 文档描述了五个字段和通配符，但未说明两者如何配合。',
    otherwise: '只有少见的写法结果会不同，例如用一个 `*` 代替多个字段。',
    advice: '请写全五个字段，地域和阿里云账号 ID 各写一个 `*`。',
  },
  region: {
    title: '地域',
    here: '每个实例属于一个地域，其中的全部资源都属于该地域。账号级调用有单独的地域。',
    documents: 'MSE 文档中所有 ARN 的地域和阿里云账号 ID 都是 `*`。文档未给出鉴权请求中这两个字段的值。',
    otherwise: '限定了地域的权限策略，结果可能不同，`mse:ListClusters` 尤其如此。',
    advice: '除非必须限定，否则两者都写 `*`，与所有示例一致。',
  },
  'action-case': {
    title: '操作的大小写',
    here: '所有操作都不区分大小写。资源和条件的值区分大小写，名称以 `IgnoreCase` 结尾的操作符除外。',
    documents: 'RAM 文档说明，操作在大部分情况下不区分大小写，并建议按云服务的鉴权文档书写。',
    otherwise: '大小写不一致的操作将无法匹配。',
    advice: '请按文档的写法书写操作。检查结果会列出写法不一致的操作。',
  },
  length: {
    title: '6,144 个字符的上限',
    here: '去除格式空白后仍超出上限时为错误；仅按当前输入超出上限时为警告。',
    documents: '上限有文档依据，但文档未说明是否计入空白字符。',
    otherwise: '如果计入空白字符，按当前输入的权限策略将无法通过校验。',
    advice: '请让当前输入的内容不超出上限，或者去除空白后再保存。',
  },
  strictness: {
    title: '哪些权限策略无法通过校验',
    here: '无法确定时，演练场从严处理：重复的键、大小写不同的元素名均为错误。只有空的 `Condition` 会被接受，它不产生任何限制。',
    documents: '语法说明了权限策略的结构，控制台的策略检查也列出了各类错误。文档未说明如何处理不明确的情况。',
    otherwise: '此处未通过校验的权限策略，RAM 可能会接受（例如忽略重复键中的一个）；反之亦然。',
    advice: '请修正所有错误。没有错误的权限策略不会产生歧义。',
  },
  negation: {
    title: '否定类操作符有多个值',
    here: '`StringNotEquals`、`NotIpAddress` 等否定类操作符，在**所有值都不匹配**时满足。',
    documents: 'RAM 文档说明多个值满足其一即可，但未说明否定类操作符。',
    otherwise:
      '如果有一个值不匹配就算满足，那么两个不同的值总会满足：使用 `NotIpAddress` 和两个地址段的 Deny 会拒绝所有人。',
    advice: '否定类操作符只写一个值，或者改在 Allow 中使用非否定类操作符。',
  },
  'missing-key': {
    title: '请求中没有否定类操作符的条件关键字',
    here: '请求中没有该条件关键字时，否定类操作符视为满足。因此，对 `acs:SourceIp` 使用 `NotIpAddress` 的 Deny，也会拒绝没有源 IP 地址的请求。',
    documents:
      '此时非否定类操作符不满足，有文档依据。否定类操作符的情况只有另一个云服务的文档说明过，MSE 未说明。',
    otherwise: '用于阻止他人的 Deny，对没有该条件关键字的请求不会生效。',
    advice: '请将条件写在 Allow 中，并使用非否定类操作符：没有该条件关键字时，不会被允许。',
  },
  'for-all-values': {
    title: '请求中没有值时的 ForAllValues',
    here: '请求中该条件关键字的每个值都匹配时，`ForAllValues:` 才满足；因此没有任何值时也满足。',
    documents: '文档未说明请求中没有任何值时如何处理。',
    otherwise: '带有它的 Allow 和 Deny，都不会对没有该条件关键字的请求生效。',
    advice: '请在同一条件块中再添加一个没有该条件关键字时不满足的操作符，例如值为 `*` 的 `StringLike`。',
  },
  'several-values': {
    title: '请求中有多个值',
    here: '请求中同一条件关键字有多个值时（例如标签），有一个匹配即满足；否定类操作符要求全部不匹配。无法识别的值（例如按数字比较的文字）不匹配任何值。',
    documents: '文档未说明不使用 `ForAllValues:` 时如何处理多个值。',
    otherwise: '对这类请求，条件的结果可能相反。',
    advice: '请使用请求中最多只有一个值的条件关键字。',
  },
  addresses: {
    title: 'IP 地址和地址段',
    here: '忽略地址段中的主机位。IPv4 与 IPv6 互不匹配。`IpAddressIncludeBorder` 等同于 `IpAddress`。请求中是地址段时，须完全落在策略的地址段内才匹配。',
    documents: '文档给出了这些操作符的名称和示例，但没有这些细节。',
    otherwise: '通常只有地址段的首尾地址结果不同。',
    advice: '地址段不要带主机位，IPv4 和 IPv6 分开写，也不要依赖首尾地址的结果。',
  },
  proofs: {
    title: '对所有请求的证明',
    here: '证明涵盖所有操作名称、该操作鉴权资源格式的所有 ARN、所有地域和账号 ID；对权限策略中的每个条件关键字，涵盖没有值和有一个值的情况。证明采用当前选择的资源类型和匹配方式，以及本页的其他各点。',
    documents: '文档列出了操作并给出了 ARN 示例，但未说明 MSE 还会检查哪些请求。',
    otherwise:
      '其他格式的请求，或有多个值的条件关键字，结果可能与证明不同。反例始终是一个具体的请求，本页对它的判定就是如此。',
    advice:
      '证明只在这些假设下成立。在断言末尾加上 `under every reading`，可要求两份文档、两种匹配方式下均成立。',
  },
};
