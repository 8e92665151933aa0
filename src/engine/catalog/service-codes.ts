// RAM codes of other Alibaba Cloud services, to distinguish a misspelt service from another one. Source: the codes of
// products with a public API. A RAM code usually equals the product's code, so a code that is not here can still exist.

const CODES = `
  actiontrail adb adcp aiworkspace alb alidns alikafka amqp-open apig arms bdrc bssopenapi cas cbn ccc cdn
  chatbot clickhouse cloud-siem cloudapi cloudauth cloudfw cloudsso cms computenest computenestsupplier
  config cr cs csas das dataworks-public dbs dcdn ddosbgp ddoscoo ddosdiversion dds devops dm dms-dg
  dms-enterprise domain drds dts eais eas ebs eci ecs edas eflo-cnp eflo-controller eflo ehpc ehpcinstant
  eiam eipanycast elasticsearch emr energyexpertexternal ens esa ess eventbridge expressconnectrouter
  facebody fc-open fc fnf foasconsole ga goodstech gpdb green gwlb hbase hbr hitsdb hologram httpdns
  iacservice imageaudit imageenhan imagerecog imageseg imm ims iot iqs kms live maxcompute mse mssp mts nas
  nis nlb objectdet oceanbasepro ocr ons onsmqtt oos openapiexplorer openitag ossadmin pai-dlc pai-dsw
  paiautoml paielasticdatasetaccelerator paifeaturestore paiflow paillmtrace paiplugin paistudio polardb
  polardbx privatelink push pvtz quotas r-kvstore rai ram rds resourcecenter resourcedirectorymaster
  resourcemanager resourcesharing rocketmq ros sae saf sas scdn schedulerx2 sddp searchengine servicemesh
  sgw slb sls smc sophonsoar starrocks sts tag ververica vod vpc vpcipam vpcpeer waf-openapi
  yundun-bastionhost
`;

export const SERVICE_CODES: readonly string[] = CODES.trim().split(/\s+/);
