// The names of all operations that MSE publishes, more than the actions of the matrix, so policies that use them are recognized.
// Source: MSE's OpenAPI metadata of version 2019-05-31; the actions of Nacos clients from MSE "Fine-grained authorization in
// configuration centers" and "… in registries". Not part of the first visit.

import { CATALOG, CLIENT_CATALOG, findAction } from './catalog.ts';

const PUBLISHED = `
  AddAuthPolicy AddAuthResource AddBlackWhiteList AddGateway AddGatewayAuth AddGatewayAuthConsumer
  AddGatewayDomain AddGatewayRoute AddGatewayServiceVersion AddGatewaySlb AddMigrationTask AddMockRule
  AddSSLCert AddSecurityGroupRule AddServiceSource ApplyGatewayRoute ApplyTagPolicies
  BindSentinelBlockFallbackDefinition ChangeResourceGroup CloneNacosConfig CloneSentinelRuleFromAhas
  CreateApplication CreateCircuitBreakerRule CreateCluster CreateEngineNamespace CreateFlowRule
  CreateGatewayCircuitBreakerRule CreateGatewayFlowRule CreateGatewayIsolationRule CreateIsolationRule
  CreateMseServiceApplication CreateNacosConfig CreateNacosInstance CreateNacosService CreateNamespace
  CreateOrUpdateSwimmingLane CreateOrUpdateSwimmingLaneGroup CreatePluginConfig
  CreateSentinelBlockFallbackDefinition CreateWebFlowRule CreateZnode DeleteAuthResource
  DeleteCircuitBreakerRules DeleteCluster DeleteEngineNamespace DeleteFlowRules DeleteGateway
  DeleteGatewayAuthConsumer DeleteGatewayAuthConsumerResource DeleteGatewayCircuitBreakerRule
  DeleteGatewayDomain DeleteGatewayFlowRule DeleteGatewayIsolationRule DeleteGatewayRoute
  DeleteGatewayService DeleteGatewayServiceVersion DeleteGatewaySlb DeleteIsolationRules
  DeleteMigrationTask DeleteNacosConfig DeleteNacosConfigs DeleteNacosInstance DeleteNacosService
  DeleteNamespace DeletePluginConfig DeleteSecurityGroupRule DeleteServiceSource DeleteSwimmingLane
  DeleteSwimmingLaneGroup DeleteWebFlowRules DeleteZnode EnableHttp2 EnableProxyProtocol ExportNacosConfig
  ExportZookeeperData FetchLosslessRuleList GatewayBlackWhiteList GetAppMessageQueueRoute
  GetApplicationInstanceList GetApplicationList GetBlackWhiteList GetEngineNamepace GetGateway
  GetGatewayAuthConsumerDetail GetGatewayAuthDetail GetGatewayConfig GetGatewayDomainDetail
  GetGatewayOption GetGatewayRouteDetail GetGatewayServiceDetail GetGovernanceKubernetesCluster GetImage
  GetImportFileUrl GetKubernetesSource GetLocalityRule GetLosslessRuleByApp GetMseFeatureSwitch
  GetMseSource GetNacosConfig GetNacosHistoryConfig GetOverview GetPluginConfig GetPlugins GetServiceList
  GetServiceListPage GetServiceListeners GetServiceMethodPage GetTagsBySwimmingLaneGroupId
  GetZookeeperDataImportUrl ImportNacosConfig ImportServices ImportZookeeperData InitializeServiceLinkRole
  ListAnsInstances ListAnsServiceClusters ListAnsServices ListAppBySwimmingLaneGroupTag
  ListAppBySwimmingLaneGroupTags ListApplicationsWithTagRules ListAuthPolicy ListCircuitBreakerRules
  ListClusterConnectionTypes ListClusterHealthCheckTask ListClusterTypes ListClusterVersions ListClusters
  ListConfigTrack ListEngineNamespaces ListEurekaInstances ListEurekaServices ListExportZookeeperData
  ListFlowRules ListGateway ListGatewayAuthConsumer ListGatewayAuthConsumerResource
  ListGatewayCircuitBreakerRule ListGatewayDomain ListGatewayFlowRule ListGatewayIsolationRule
  ListGatewayRoute ListGatewayRouteOnAuth ListGatewayService ListGatewaySlb ListGatewayZone
  ListInstanceCount ListIsolationRules ListListenersByConfig ListListenersByIp ListMigrationTask
  ListNacosConfigs ListNacosHistoryConfigs ListNamespaces ListNamingTrack ListSSLCert ListSecurityGroup
  ListSecurityGroupRule ListSentinelBlockFallbackDefinitions ListServiceSource ListTagResources
  ListWebFlowRules ListZkTrack ListZnodeChildren ModifyGovernanceKubernetesCluster ModifyLosslessRule
  OfflineGatewayRoute OrderClusterHealthCheckRiskNotice PreserveHeaderFormat PullServices
  PutClusterHealthCheckTask QueryAllSwimmingLane QueryAllSwimmingLaneGroup QueryBusinessLocations
  QueryClusterDetail QueryClusterDiskSpecification QueryClusterInfo QueryClusterSpecification QueryConfig
  QueryGatewayRegion QueryGatewayType QueryGovernanceKubernetesCluster QueryInstancesInfo QueryMonitor
  QueryNamespace QuerySlbSpec QuerySwimmingLaneById QueryZnodeDetail RemoveApplication RemoveAuthPolicy
  RestartCluster RetryCluster SelectGatewaySlb TagResources UntagResources UpdateAcl UpdateAuthPolicy
  UpdateBlackWhiteList UpdateCircuitBreakerRule UpdateCluster UpdateClusterSpec UpdateConfig
  UpdateEngineNamespace UpdateFlowRule UpdateGatewayAuthConsumer UpdateGatewayAuthConsumerResource
  UpdateGatewayAuthConsumerResourceStatus UpdateGatewayAuthConsumerStatus UpdateGatewayCircuitBreakerRule
  UpdateGatewayConfig UpdateGatewayDomain UpdateGatewayFlowRule UpdateGatewayIsolationRule
  UpdateGatewayName UpdateGatewayOption UpdateGatewayRoute UpdateGatewayRouteAuth UpdateGatewayRouteCORS
  UpdateGatewayRouteHTTPRewrite UpdateGatewayRouteHeaderOp UpdateGatewayRouteRetry
  UpdateGatewayRouteTimeout UpdateGatewayRouteWafStatus UpdateGatewayService UpdateGatewayServiceCheck
  UpdateGatewayServiceTrafficPolicy UpdateGatewayServiceVersion UpdateGatewaySpec UpdateImage
  UpdateIsolationRule UpdateLocalityRule UpdateMessageQueueRoute UpdateMigrationTask UpdateNacosCluster
  UpdateNacosConfig UpdateNacosGrayConfig UpdateNacosInstance UpdateNacosService UpdatePluginConfig
  UpdateSSLCert UpdateServiceSource UpdateWebFlowRule UpdateZnode UpgradeCluster
`;

function namesIn(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}

/** `mse:<operation>` for every published operation, in alphabetical order. */
const PUBLISHED_ACTIONS: readonly string[] = namesIn(PUBLISHED).map((name) => `mse:${name}`);

/** The full names of the actions of Nacos clients, which access the same content by other ARNs. */
export const CLIENT_PATH_ACTIONS: readonly string[] = CLIENT_CATALOG.map(({ fullName }) => fullName);

/** Those that the console does not have. */
export const CLIENT_ONLY_ACTIONS = CLIENT_PATH_ACTIONS.filter(
  (fullName) => findAction(fullName)?.path === 'client',
);

/** All known actions of MSE, without duplicates: those of the matrix, then the others in alphabetical order. */
export const KNOWN_ACTIONS: readonly string[] = [
  ...new Set([...CATALOG.map(({ fullName }) => fullName), ...PUBLISHED_ACTIONS, ...CLIENT_PATH_ACTIONS]),
];
