PRAGMA application_id = 1398363461;
PRAGMA user_version = 2;
BEGIN TRANSACTION;
CREATE TABLE absences (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        problem INTEGER,
        major_loss INTEGER,
        major_impact INTEGER,
        major_accident INTEGER,
        title TEXT NOT NULL,
        start TEXT,
        "end" TEXT,
        event TEXT,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    ;
CREATE TABLE account_changes (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        changed_on TEXT,
        notified_on TEXT,
        note TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    ;
CREATE TABLE audit (
        seq INTEGER NOT NULL,
        at TEXT NOT NULL,
        contract_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        target INTEGER,
        changes TEXT NOT NULL,
        previous_hash TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (seq),
        FOREIGN KEY(contract_id) REFERENCES contracts (id),
        UNIQUE (hash)
    ) STRICT
    ;
INSERT INTO "audit" VALUES(1,'2025-09-01T09:00:02','gov-cloud-2025','do','登记事件',NULL,'[{"kind":"incidents","id":"I1","position":1,"before":null,"after":{"id":"I1","problem":true,"major_loss":false,"major_impact":false,"major_accident":false,"title":"平台中断","systems":["platform"],"cause":"cloud_service","reported_at":"2025-06-03T08:00:00","responded_at":"2025-06-03T08:05:00","arrived_at":null,"restored_at":"2025-06-03T10:30:00","feedback_at":[],"outages":[{"system":"platform","from":"2025-06-03T08:00:00","to":"2025-06-03T10:30:00","planned":false}],"effects":[],"event":null,"event_reason":"","problem_basis":"","major_loss_basis":"","major_impact_basis":"","major_accident_basis":"","note":""}}]','0000000000000000000000000000000000000000000000000000000000000000','3fb78fedfccd5cf583d53d28e062ab0fb1b28866277b8ccaa2ec4aa1de70419f');
INSERT INTO "audit" VALUES(2,'2025-09-01T09:00:03','gov-cloud-2025','do','登记付款',NULL,'[{"kind":"payments","id":"P1","position":1,"before":null,"after":{"id":"P1","payment":"first","date":"2025-05-06","amount":"91224.00"}}]','3fb78fedfccd5cf583d53d28e062ab0fb1b28866277b8ccaa2ec4aa1de70419f','714bf0c6dc0deccdc53c2f58f932e425b6655b2029841351169e066b4462514b');
INSERT INTO "audit" VALUES(3,'2025-09-01T09:00:04','gov-cloud-2025','do','登记付款条件',NULL,'[{"kind":"milestones","id":"milestones","position":1,"before":null,"after":{"id":"milestones","expert_review_on":null,"funds_on":"2026-04-02"}}]','714bf0c6dc0deccdc53c2f58f932e425b6655b2029841351169e066b4462514b','8c415a457795ee2028bdc9dd3534d276047d830ad03fb6b1e5f96241b36a9a5f');
INSERT INTO "audit" VALUES(4,'2025-09-01T09:00:05','gov-cloud-2025','do','登记人员',NULL,'[{"kind":"people","id":"N1","position":1,"before":null,"after":{"id":"N1","name":"张三","side":"b","duty":"operator","phone":"","promised_in":"","on_from":null,"on_to":null,"secrecy_signed_on":null,"secrecy_trained_on":null,"trained_on":null,"note":""}}]','8c415a457795ee2028bdc9dd3534d276047d830ad03fb6b1e5f96241b36a9a5f','8c50d4d2f1a8e6585d7d7f58171339eeaa22090a8c81ec2bcd6f57163a709711');
INSERT INTO "audit" VALUES(5,'2025-09-01T09:00:06','gov-cloud-2025','do','登记异议',NULL,'[{"kind":"objections","id":"O1","position":1,"before":null,"after":{"id":"O1","person":"张三","reason":"","received_on":"2025-06-02","replaced_on":null,"successor":"","consented_on":null,"note":""}}]','8c50d4d2f1a8e6585d7d7f58171339eeaa22090a8c81ec2bcd6f57163a709711','7e7b457bb2fb8b74af384704be3e94e89daabf14d592fcbc53f455de1ba89a41');
INSERT INTO "audit" VALUES(6,'2025-09-01T09:00:08','gov-cloud-2025','do','确认 3-1（I1）',NULL,'[{"kind":"decisions","id":"Z1","position":1,"before":null,"after":{"id":"Z1","row":"3-1","subject":"I1","decision":"confirm","reason":"核对无误","period":"2025-06","system":"platform","amount":"5430.00","decided_on":"2025-09-01"}}]','7e7b457bb2fb8b74af384704be3e94e89daabf14d592fcbc53f455de1ba89a41','d845cf633fd1374b3b4d9ddb41b6d57a57f686503fbad5487ad570891d72d08f');
INSERT INTO "audit" VALUES(7,'2025-09-01T09:00:09','gov-cloud-2025','do','更正事件',NULL,'[{"kind":"incidents","id":"I1","position":1,"before":{"id":"I1","problem":true,"major_loss":false,"major_impact":false,"major_accident":false,"title":"平台中断","systems":["platform"],"cause":"cloud_service","reported_at":"2025-06-03T08:00:00","responded_at":"2025-06-03T08:05:00","arrived_at":null,"restored_at":"2025-06-03T10:30:00","feedback_at":[],"outages":[{"system":"platform","from":"2025-06-03T08:00:00","to":"2025-06-03T10:30:00","planned":false}],"effects":[],"event":null,"event_reason":"","problem_basis":"","major_loss_basis":"","major_impact_basis":"","major_accident_basis":"","note":""},"after":{"id":"I1","problem":true,"major_loss":false,"major_impact":false,"major_accident":false,"title":"平台中断","systems":["platform"],"cause":"cloud_service","reported_at":"2025-06-03T08:00:00","responded_at":"2025-06-03T08:05:00","arrived_at":null,"restored_at":"2025-06-03T11:00:00","feedback_at":[],"outages":[{"system":"platform","from":"2025-06-03T08:00:00","to":"2025-06-03T11:00:00","planned":false}],"effects":[],"event":null,"event_reason":"","problem_basis":"","major_loss_basis":"","major_impact_basis":"","major_accident_basis":"","note":""}}]','d845cf633fd1374b3b4d9ddb41b6d57a57f686503fbad5487ad570891d72d08f','0e58b3917d8be1120912d79776cbd2b1880c9405ba2e040c72d353adafc6fe7a');
INSERT INTO "audit" VALUES(8,'2025-09-01T09:00:10','gov-cloud-2025','undo','撤销：更正事件',7,'[{"kind":"incidents","id":"I1","position":1,"before":{"id":"I1","problem":true,"major_loss":false,"major_impact":false,"major_accident":false,"title":"平台中断","systems":["platform"],"cause":"cloud_service","reported_at":"2025-06-03T08:00:00","responded_at":"2025-06-03T08:05:00","arrived_at":null,"restored_at":"2025-06-03T11:00:00","feedback_at":[],"outages":[{"system":"platform","from":"2025-06-03T08:00:00","to":"2025-06-03T11:00:00","planned":false}],"effects":[],"event":null,"event_reason":"","problem_basis":"","major_loss_basis":"","major_impact_basis":"","major_accident_basis":"","note":""},"after":{"id":"I1","problem":true,"major_loss":false,"major_impact":false,"major_accident":false,"title":"平台中断","systems":["platform"],"cause":"cloud_service","reported_at":"2025-06-03T08:00:00","responded_at":"2025-06-03T08:05:00","arrived_at":null,"restored_at":"2025-06-03T10:30:00","feedback_at":[],"outages":[{"system":"platform","from":"2025-06-03T08:00:00","to":"2025-06-03T10:30:00","planned":false}],"effects":[],"event":null,"event_reason":"","problem_basis":"","major_loss_basis":"","major_impact_basis":"","major_accident_basis":"","note":""}}]','0e58b3917d8be1120912d79776cbd2b1880c9405ba2e040c72d353adafc6fe7a','53b8ba467c090c326c1dd3584ee000ce2dd6571c218aab19a08668802b8fa00d');
CREATE TABLE availability (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        problem INTEGER,
        major_loss INTEGER,
        major_impact INTEGER,
        major_accident INTEGER,
        system TEXT NOT NULL,
        month TEXT NOT NULL,
        downtime_seconds INTEGER,
        data_unreadable_seconds INTEGER,
        event TEXT,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    ;
CREATE TABLE contracts (
        id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        name TEXT NOT NULL,
        record TEXT NOT NULL,
        PRIMARY KEY (id)
    ) STRICT
    ;
INSERT INTO "contracts" VALUES('gov-cloud-2025',1,'政务云扩展服务合同（2025）','{"id":"gov-cloud-2025","name":"示例远程医学平台 2025 年项目政务云扩展服务合同书","short_name":"政务云扩展服务合同（2025）","template":"gov-cloud-2025","version":1,"parties":{"a":{"name":"示例市卫生健康大数据中心","representative":"张三","address":"示例市一区一号","phone":"010-00000001","contact":"李四","lead":"李四","lead_phone":"010-00000001","tax_id":"00000000000000000X","bank":"","account":""},"b":{"name":"示例云网络技术有限公司","representative":"王五","address":"示例市二区二号","phone":"010-00000002","contact":"赵六","lead":"钱七","lead_phone":"13800000000","tax_id":"","bank":"示例银行示例支行","account":"0000000000000000"}},"service_lines":[{"row":1,"printed":{"group":"基础软件","name":"开源操作系统","description":"开源操作系统和维护服务","unit":"元/台/月"},"corrected":null,"quantity":4,"months":12,"note":""},{"row":2,"printed":{"group":"基础软件","name":"商用操作系统","description":"Win server租用、安装及维护","unit":"元/台/月"},"corrected":null,"quantity":1,"months":12,"note":""},{"row":3,"printed":{"group":"负载均衡服务","name":"云端APT防护服务","description":"攻击监测，防护","unit":"元/套/月"},"corrected":{"group":"安全服务","name":"云端APT防护服务","description":"攻击监测，防护","unit":"元/套/月"},"quantity":1,"months":12,"note":"印刷归在负载均衡服务之下，应属安全服务"},{"row":4,"printed":{"group":"负载均衡服务","name":"WAF防护","description":"主机负载均衡服务","unit":"元/IP(内网)/月"},"corrected":{"group":"负载均衡服务","name":"主机负载均衡服务","description":"主机负载均衡服务","unit":"元/IP(内网)/月"},"quantity":2,"months":12,"note":"服务类别印为WAF防护，与服务描述不符"},{"row":5,"printed":{"group":"安全服务","name":"web应用防火墙服务","description":"web应用防火墙服务","unit":"元/IP(互联网)/月"},"corrected":{"group":"安全服务","name":"WAF防护","description":"web应用防火墙服务","unit":"元/IP(互联网)/月"},"quantity":1,"months":12,"note":"服务类别WAF防护印在上一行"},{"row":6,"printed":{"group":"安全服务","name":"主机杀毒服务","description":"主机杀毒","unit":"元/台/月"},"corrected":null,"quantity":5,"months":12,"note":""},{"row":7,"printed":{"group":"安全监测、审计","name":"主机安全加固服务","description":"主机安全加固","unit":"元/台次"},"corrected":null,"quantity":5,"months":12,"note":"按台次报价，数量为全期总台次，待与报价单核对"},{"row":8,"printed":{"group":"安全监测、审计","name":"网页防篡改服务","description":"网页防篡改","unit":"元/监控点/月"},"corrected":null,"quantity":2,"months":12,"note":""},{"row":9,"printed":{"group":"安全监测、审计","name":"主机漏洞扫描服务","description":"主机漏洞扫描","unit":"元/台次"},"corrected":null,"quantity":17,"months":12,"note":"按台次报价，数量为全期总台次，待与报价单核对"}],"terms":{"signed_on":"2025-04-07","signed_by_a_on":null,"signed_by_b_on":null,"service_months":12,"total_fee":"130320.00","systems":[{"id":"platform","name":"示例远程医学平台","important":false,"grade":3,"fee":null}],"payments":[{"id":"first","share":"0.70","working_days":20,"after":["signed"]},{"id":"final","share":"0.30","working_days":15,"after":["service_end","expert_review","funds"]}],"promised_headcount":null,"readings":{"service_end":"corresponding_day","rest_day_rule":"weekends_and_holidays","late_payment":"once","cap_basis":"cash_received","penalty_base":"affected_system","average_period":"month","availability_period":"month","planned_maintenance":"counted","boundary_gap":"literal","beyond_table":"literal","severity_gap":"undecided","b_event_window":"service_year","refund_method":"months_and_days","threshold_scope":"all_penalties"},"service_levels":{"response_minutes":5,"arrival_minutes":120,"clearing_minutes":30,"clearing_minutes_important":10,"feedback_minutes":120,"advice_days":3,"service_availability":"0.9999","data_availability":"0.999999"},"late_payment_rate":"0.003","invoice_lead_days":5,"account_lead_days":5,"address_notice_days":7,"cap_share":"0.20","threshold_share":"0.30","a_event_share":null,"b_event_share":null,"a_event_limit":1,"b_event_limit":3,"rectification_share":"0.03","acceptance_share":"0.03","subcontracting_share":"0.10","confidentiality_share":"0.10","exit_share":"0.10","acceptance_apply_days":3,"rework_days":10,"max_reworks":3,"lead_change_days":10,"replacement_days":7,"return_days":5,"force_majeure_proof_days":15,"exit_notice_months":6,"migration_months":2,"secrecy_years":2,"expansion_days":7,"annex1":[{"id":"1-A1","level":"A","kind":"interruption","category":"服务中断","scope":"云平台整体","text":"因非不可抗力造成超过 30%以上信息系统中断、或影响人数 50 万以上、或导致 500 万元以上经济损失。","not_force_majeure":true,"causes":[],"systems_percent":[{"value":"30","inclusive":false},null],"people":{"value":"500000","inclusive":true},"loss_yuan":{"value":"5000000","inclusive":true},"minutes":{"value":"120","inclusive":true},"protected_period":false,"grade3_or_important":false,"plan_not_followed":false,"delayed":false,"reported_by":[],"leader":[],"systems_lost":null,"lost_months":null,"unrecoverable":false,"handled_hours":null},{"id":"1-A2","level":"A","kind":"tampering","category":"重大篡改事件","scope":"信息系统","text":"在重大或特别重大保障期间，因云服务商的安全隐患原因造成的系统被恶意篡改事件。事件发生后云服务商未按照应急预案进行处置，造成信息安全事件处置延误。且该事件被国家级机构或媒体通报、或市级领导批示或关注的。","not_force_majeure":false,"causes":["platform_hazard"],"systems_percent":null,"people":null,"loss_yuan":null,"minutes":{"value":"30","inclusive":true},"protected_period":true,"grade3_or_important":false,"plan_not_followed":true,"delayed":true,"reported_by":["national"],"leader":["city"],"systems_lost":null,"lost_months":null,"unrecoverable":false,"handled_hours":null},{"id":"1-A3","level":"A","kind":"data_loss","category":"数据丢失","scope":"等保三级或重要信息系统的核心业务数据","text":"因非不可抗力造成的云平台超过 3 个信息系统丢失超过 1 个月以上的数据，且确认无法恢复。","not_force_majeure":true,"causes":[],"systems_percent":null,"people":null,"loss_yuan":null,"minutes":null,"protected_period":false,"grade3_or_important":true,"plan_not_followed":false,"delayed":false,"reported_by":[],"leader":[],"systems_lost":{"value":"3","inclusive":false},"lost_months":{"value":"1","inclusive":false},"unrecoverable":true,"handled_hours":null},{"id":"1-A4","level":"A","kind":"intrusion","category":"恶意入侵攻击","scope":"等保三级或重要信息系统","text":"被第三方安全机构通报云平台存在安全隐患，云服务商未在 24 小时内做有效处置或应急防护措施，造成信息系统在重大或特别重大保障期间被恶意篡改或敏感信息泄露事件。","not_force_majeure":false,"causes":[],"systems_percent":null,"people":null,"loss_yuan":null,"minutes":null,"protected_period":true,"grade3_or_important":true,"plan_not_followed":false,"delayed":false,"reported_by":[],"leader":[],"systems_lost":null,"lost_months":null,"unrecoverable":false,"handled_hours":{"value":"24","inclusive":false}},{"id":"1-B1","level":"B","kind":"interruption","category":"服务中断","scope":"云平台整体","text":"因非不可抗力造成超过 10%至30%信息系统中断、或影响人数 10 万以上、或导致 100 万元以上经济损失。","not_force_majeure":true,"causes":[],"systems_percent":[{"value":"10","inclusive":false},{"value":"30","inclusive":true}],"people":{"value":"100000","inclusive":true},"loss_yuan":{"value":"1000000","inclusive":true},"minutes":{"value":"120","inclusive":true},"protected_period":false,"grade3_or_important":false,"plan_not_followed":false,"delayed":false,"reported_by":[],"leader":[],"systems_lost":null,"lost_months":null,"unrecoverable":false,"handled_hours":null},{"id":"1-B2","level":"B","kind":"tampering","category":"重大篡改事件","scope":"信息系统","text":"因云服务商的安全隐患原因造成的系统被恶意篡改事件，事件发生后云服务商未按照应急预案进行处置，造成信息安全事件处置延误，且该事件被市级机构或媒体通报、或区级领导批示或关注的。","not_force_majeure":false,"causes":["platform_hazard"],"systems_percent":null,"people":null,"loss_yuan":null,"minutes":{"value":"30","inclusive":true},"protected_period":false,"grade3_or_important":false,"plan_not_followed":true,"delayed":true,"reported_by":["national","city"],"leader":["city","district"],"systems_lost":null,"lost_months":null,"unrecoverable":false,"handled_hours":null},{"id":"1-B3","level":"B","kind":"data_loss","category":"数据丢失","scope":"信息系统核心业务数据","text":"因非不可抗力造成 1 个信息系统丢失超过 1 个月以上的数据，且确认无法恢复。","not_force_majeure":true,"causes":[],"systems_percent":null,"people":null,"loss_yuan":null,"minutes":null,"protected_period":false,"grade3_or_important":false,"plan_not_followed":false,"delayed":false,"reported_by":[],"leader":[],"systems_lost":{"value":"1","inclusive":true},"lost_months":{"value":"1","inclusive":false},"unrecoverable":true,"handled_hours":null},{"id":"1-B4","level":"B","kind":"intrusion","category":"恶意入侵攻击","scope":"信息系统","text":"被第三方安全机构通报云平台存在安全隐患，云服务商未在 24 小时内做有效处置或应急防护措施，造成信息系统被恶意篡改或敏感信息泄露事件。","not_force_majeure":false,"causes":[],"systems_percent":null,"people":null,"loss_yuan":null,"minutes":null,"protected_period":false,"grade3_or_important":false,"plan_not_followed":false,"delayed":false,"reported_by":[],"leader":[],"systems_lost":null,"lost_months":null,"unrecoverable":false,"handled_hours":{"value":"24","inclusive":false}}],"annex2":[{"id":"2-1","metric":"availability","text":"所提供的云服务可用性低于 99.99%，或数据可用性低于 99.9999%，出现问题并造成重大损失的","coefficient":"2.00","unit":"","lower":null,"upper":null,"requires":["major_loss"],"forbids":[],"problem":true,"causes":[],"total_lower":null,"gap_above":false},{"id":"2-2","metric":"no_mutual_backup","text":"因未做好系统和数据互备，由于另一家云服务商服务中断，而导致系统和数据无法正常应用的，但影响未达到 B 级及以上事故影响的","coefficient":"2.00","unit":"","lower":null,"upper":null,"requires":[],"forbids":[],"problem":false,"causes":[],"total_lower":null,"gap_above":false},{"id":"2-3","metric":"page_tampered","text":"因所提供的安全服务出现故障，导致某系统网页被篡改，造成重大影响","coefficient":"6.00","unit":"","lower":null,"upper":null,"requires":["major_impact"],"forbids":[],"problem":false,"causes":["security_service"],"total_lower":null,"gap_above":false},{"id":"2-4","metric":"data_lost","text":"因所提供的安全服务出现故障，导致某系统数据丢失，造成重大影响","coefficient":"6.00","unit":"","lower":null,"upper":null,"requires":["major_impact"],"forbids":[],"problem":false,"causes":["security_service"],"total_lower":null,"gap_above":false},{"id":"2-5","metric":"intruded","text":"因所提供的安全服务出现故障，导致某系统被入侵，造成重大影响","coefficient":"6.00","unit":"","lower":null,"upper":null,"requires":["major_impact"],"forbids":[],"problem":false,"causes":["security_service"],"total_lower":null,"gap_above":false},{"id":"2-6","metric":"regulator_notice","text":"在云安全监管服务商已发出整改通知后未正确处置，出现问题并造成重大事故","coefficient":"2.00","unit":"","lower":null,"upper":null,"requires":["major_accident"],"forbids":[],"problem":true,"causes":[],"total_lower":null,"gap_above":false},{"id":"2-7","metric":"response","text":"平均响应时间大于 15 分钟且小于 30 分钟，造成重大事故","coefficient":"2.00","unit":"分钟","lower":{"value":"15","inclusive":false},"upper":{"value":"30","inclusive":false},"requires":["major_accident"],"forbids":[],"problem":false,"causes":[],"total_lower":null,"gap_above":true},{"id":"2-8","metric":"response","text":"运维需求平均响应时间大于 30 分钟且小于 60 分钟，造成重大事故","coefficient":"2.00","unit":"分钟","lower":{"value":"30","inclusive":false},"upper":{"value":"60","inclusive":false},"requires":["major_accident"],"forbids":[],"problem":false,"causes":[],"total_lower":null,"gap_above":true},{"id":"2-9","metric":"recovery","text":"运维需求平均故障恢复时间大于 30 分钟且小于 60 分钟，造成重大影响","coefficient":"1.00","unit":"分钟","lower":{"value":"30","inclusive":false},"upper":{"value":"60","inclusive":false},"requires":["major_impact"],"forbids":[],"problem":false,"causes":[],"total_lower":null,"gap_above":true},{"id":"2-10","metric":"recovery","text":"运维需求平均故障恢复时间大于 60 分钟且小于 120 分钟，造成重大影响","coefficient":"2.00","unit":"分钟","lower":{"value":"60","inclusive":false},"upper":{"value":"120","inclusive":false},"requires":["major_impact"],"forbids":[],"problem":false,"causes":[],"total_lower":null,"gap_above":true},{"id":"2-11","metric":"unattended","text":"现场无人值守超过大于 1 小时且小于 2 小时，造成重大事故","coefficient":"1.00","unit":"分钟","lower":{"value":"60","inclusive":false},"upper":{"value":"120","inclusive":false},"requires":["major_accident"],"forbids":[],"problem":false,"causes":[],"total_lower":null,"gap_above":true},{"id":"2-12","metric":"unattended","text":"现场无人值守超过大于 2 小时且小于 4 小时，造成重大事故","coefficient":"2.00","unit":"分钟","lower":{"value":"120","inclusive":false},"upper":{"value":"240","inclusive":false},"requires":["major_accident"],"forbids":[],"problem":false,"causes":[],"total_lower":null,"gap_above":true}],"annex3":[{"id":"3-1","metric":"availability","text":"所提供的云服务可用性达不到 99.99%，或数据可用性低于 99.9999%，出现问题但未造成重大损失的","coefficient":"0.50","unit":"","lower":null,"upper":null,"requires":[],"forbids":["major_loss"],"problem":true,"causes":[],"total_lower":null,"gap_above":false},{"id":"3-2","metric":"complaints","text":"所提供的云服务可用性达不到 99.99%，或数据可用性低于 99.9999%，且在服务期内接到用户投诉此类情况 3 次以上的","coefficient":"0.20","unit":"次","lower":{"value":"3","inclusive":true},"upper":null,"requires":[],"forbids":[],"problem":false,"causes":[],"total_lower":null,"gap_above":false},{"id":"3-3","metric":"monthly_reviews","text":"在运营期间，甲方对乙方实施月度考核，如乙方连续 3 次未能通过考核，经限期整改后仍不能达到甲方要求的","coefficient":"0.20","unit":"次","lower":{"value":"3","inclusive":true},"upper":null,"requires":[],"forbids":[],"problem":false,"causes":[],"total_lower":null,"gap_above":false},{"id":"3-4","metric":"expansion","text":"在运营期内，如乙方未能按照用户方的扩容需求，在 7 个自然日内完成云平台的资源扩容，且经管理单位书面通知仍未能限期满足用户需求的","coefficient":"0.20","unit":"日","lower":{"value":"7","inclusive":false},"upper":null,"requires":[],"forbids":[],"problem":false,"causes":[],"total_lower":null,"gap_above":false},{"id":"3-5","metric":"single_outage","text":"因所提供的云服务或安全服务出现故障，造成某系统宕机 2 小时以上","coefficient":"0.30","unit":"分钟","lower":{"value":"120","inclusive":true},"upper":null,"requires":[],"forbids":[],"problem":false,"causes":["cloud_service","security_service"],"total_lower":null,"gap_above":false},{"id":"3-6","metric":"accumulated_outage","text":"因所提供的云服务或安全服务出现故障，造成某系统连续宕机 3 次以上或累计 8 小时以上","coefficient":"0.60","unit":"次","lower":{"value":"3","inclusive":true},"upper":null,"requires":[],"forbids":[],"problem":false,"causes":["cloud_service","security_service"],"total_lower":{"value":"480","inclusive":true},"gap_above":false},{"id":"3-7","metric":"regulator_notice","text":"在云安全监管服务商已发出整改通知后未正确处置，出现问题的，未造成重大影响","coefficient":"0.50","unit":"","lower":null,"upper":null,"requires":[],"forbids":["major_impact"],"problem":true,"causes":[],"total_lower":null,"gap_above":false},{"id":"3-8","metric":"response","text":"运维需求平均响应时间大于 15 分钟且小于 30 分钟，出现问题但未造成重大影响","coefficient":"0.30","unit":"分钟","lower":{"value":"15","inclusive":false},"upper":{"value":"30","inclusive":false},"requires":[],"forbids":["major_impact"],"problem":true,"causes":[],"total_lower":null,"gap_above":true},{"id":"3-9","metric":"response","text":"运维需求平均响应时间大于 30 分钟且小于 60 分钟，出现问题但未造成重大影响","coefficient":"0.50","unit":"分钟","lower":{"value":"30","inclusive":false},"upper":{"value":"60","inclusive":false},"requires":[],"forbids":["major_impact"],"problem":true,"causes":[],"total_lower":null,"gap_above":true},{"id":"3-10","metric":"recovery","text":"运维需求平均故障恢复时间大于 30 分钟且小于 60 分钟，出现问题但未造成重大影响","coefficient":"0.30","unit":"分钟","lower":{"value":"30","inclusive":false},"upper":{"value":"60","inclusive":false},"requires":[],"forbids":["major_impact"],"problem":true,"causes":[],"total_lower":null,"gap_above":true},{"id":"3-11","metric":"recovery","text":"运维需求平均故障恢复时间大于 60 分钟且小于 120 分钟，出现问题但未造成重大影响","coefficient":"0.50","unit":"分钟","lower":{"value":"60","inclusive":false},"upper":{"value":"120","inclusive":false},"requires":[],"forbids":["major_impact"],"problem":true,"causes":[],"total_lower":null,"gap_above":true},{"id":"3-12","metric":"unattended","text":"现场无人值守超过大于 1 小时且小于 2 小时，出现问题但未造成重大影响","coefficient":"0.30","unit":"分钟","lower":{"value":"60","inclusive":false},"upper":{"value":"120","inclusive":false},"requires":[],"forbids":["major_impact"],"problem":true,"causes":[],"total_lower":null,"gap_above":true},{"id":"3-13","metric":"unattended","text":"现场无人值守超过大于 2 小时且小于 4 小时，出现问题但未造成重大影响","coefficient":"0.50","unit":"分钟","lower":{"value":"120","inclusive":false},"upper":{"value":"240","inclusive":false},"requires":[],"forbids":["major_impact"],"problem":true,"causes":[],"total_lower":null,"gap_above":true}]},"readings":[{"name":"service_end","title":"服务期届满","question":"“自合同签订之日起 12 个月”届满于哪一天","clause":"5","values":[{"value":"corresponding_day","label":"签订日的对应日（签订当日不计）"},{"value":"day_before","label":"对应日的前一日（签订当日计入）"}]},{"name":"rest_day_rule","title":"节假日顺延","question":"期限最后一日遇休息日时，是否顺延到下一个工作日","clause":"9.4","values":[{"value":"weekends_and_holidays","label":"周末和法定节假日顺延，调休上班日除外"},{"value":"holidays_only","label":"仅法定节假日顺延"},{"value":"none","label":"不顺延"}]},{"name":"late_payment","title":"逾期付款","question":"3‰的违约金按次计还是按日计","clause":"7.5","values":[{"value":"once","label":"一次"},{"value":"per_day","label":"每日"}]},{"name":"cap_basis","title":"赔付上限的基数","question":"“已回款项”指哪笔钱","clause":"12.7","values":[{"value":"cash_received","label":"付款前已收现金"},{"value":"self_consistent","label":"扣款后自洽"},{"value":"set_off_counts","label":"抵扣视同回款"}]},{"name":"penalty_base","title":"违约金的基数","question":"“信息系统云服务费”指受影响系统的费用还是合同总额","clause":"附件2","values":[{"value":"affected_system","label":"受影响系统的费用，未载明则按合同总额"},{"value":"whole_contract","label":"一律按合同总额"}]},{"name":"average_period","title":"平均的期间","question":"“平均”响应、恢复时间在什么范围内取平均","clause":"附件3","values":[{"value":"month","label":"自然月"},{"value":"request","label":"逐单"},{"value":"service_term","label":"整个服务期"}]},{"name":"availability_period","title":"可用性期间","question":"可用性在什么期间内计算","clause":"3-1","values":[{"value":"month","label":"自然月"},{"value":"service_term","label":"整个服务期"}]},{"name":"planned_maintenance","title":"计划内维护","question":"计划内维护造成的中断是否计入不可用时长","clause":"3-1","values":[{"value":"counted","label":"计入"},{"value":"excluded","label":"不计入"}]},{"name":"boundary_gap","title":"恰在边界","question":"恰为 30、60、120 分钟或 2、4 小时，表中没有对应的行","clause":"附件3","values":[{"value":"literal","label":"按字面，不归入"},{"value":"lower_row","label":"就低一行"}]},{"name":"beyond_table","title":"超出表格","question":"达到或超过表中最高一行的上限，表中没有对应的行","clause":"附件3","values":[{"value":"literal","label":"按字面，不归入"},{"value":"top_row","label":"按最高一行"}]},{"name":"severity_gap","title":"严重程度空档","question":"指标落入某行，而严重程度不符合任何一行","clause":"附件3","values":[{"value":"undecided","label":"不归入"},{"value":"lesser_row","label":"就轻一行"}]},{"name":"b_event_window","title":"B级事件的期间","question":"“服务期年内”发生 3 次按什么期间计数","clause":"12.2","values":[{"value":"service_year","label":"服务年度"},{"value":"rolling_12_months","label":"连续 12 个月"}]},{"name":"refund_method","title":"未消耗款项","question":"“已支付未消耗对应款项”如何计算","clause":"12.1","values":[{"value":"months_and_days","label":"整月按月，零日按日"},{"value":"days","label":"全部按日"}]},{"name":"threshold_scope","title":"解除线的范围","question":"超出合同总额 30% 的“违约金”包括哪些","clause":"12.3","values":[{"value":"all_penalties","label":"全部违约金"},{"value":"annexes_only","label":"仅附件2、3"}]}],"sources":{"signed_on":"附件4-签署","signed_by_a_on":"19.1","signed_by_b_on":"19.1","service_months":"5","total_fee":"7.1","systems":"首部","payments":"7.2","promised_headcount":"12.4(3)","readings.service_end":"5","readings.rest_day_rule":"9.4","readings.late_payment":"7.5","readings.cap_basis":"12.7","readings.penalty_base":"附件2","readings.average_period":"附件3","readings.availability_period":"3-1","readings.planned_maintenance":"3-1","readings.boundary_gap":"附件3","readings.beyond_table":"附件3","readings.severity_gap":"附件3","readings.b_event_window":"12.2","readings.refund_method":"12.1","readings.threshold_scope":"12.3","service_levels.response_minutes":"3.4","service_levels.arrival_minutes":"3.4","service_levels.clearing_minutes":"3.5","service_levels.clearing_minutes_important":"3.5","service_levels.feedback_minutes":"9.11","service_levels.advice_days":"3.3","service_levels.service_availability":"3-1","service_levels.data_availability":"3-1","late_payment_rate":"7.5","invoice_lead_days":"7.3","account_lead_days":"7.4","address_notice_days":"18.2","cap_share":"12.7","threshold_share":"12.3","a_event_share":"12.1","b_event_share":"12.2","a_event_limit":"12.1","b_event_limit":"12.2","rectification_share":"12.4","acceptance_share":"6.1","subcontracting_share":"12.5(1)","confidentiality_share":"12.5(2)","exit_share":"13.1","acceptance_apply_days":"6.1","rework_days":"6.1","max_reworks":"6.1","lead_change_days":"4.7","replacement_days":"9.4","return_days":"15.5","force_majeure_proof_days":"14.3","exit_notice_months":"13.1","migration_months":"13.2","secrecy_years":"附件4-3","expansion_days":"3-4","annex1":"附件1","annex2":"附件2","annex3":"附件3"},"clauses":[{"id":"首部","heading":"首部","text":"示例远程医学平台 2025 年项目\n政务云扩展服务合同书\n甲、乙双方根据《中华人民共和国民法典》及相关法律法规的规定，就乙方为示例市卫生健康大数据中心（甲方）提供政务云扩展服务事宜，达成本合同，以资共同遵守。"},{"id":"1.1","heading":"第一条1","text":"使用单位：示例市卫生健康大数据中心。"},{"id":"1.2","heading":"第一条2","text":"云服务商：示例云网络技术有限公司"},{"id":"2","heading":"第二条","text":"本协议期限内，乙方向甲方提供如下云服务。甲方根据业务需要，与乙方协商选择云服务项目，如下："},{"id":"3.1","heading":"第三条1","text":"乙方应为甲方提供本协议约定的全部服务，协助甲方开展作好云主机等云资源或云服务的运维工作。"},{"id":"3.2","heading":"第三条2","text":"乙方为甲方提供的服务质量应符合国家、北京市有关质量法规、质量标准的规定及相关行业的标准，并应符合本合同的约定及甲方有关要求。"},{"id":"3.3","heading":"第三条3","text":"乙方应提供技术服务热线(7*24 小时)，负责解答用户在云安全服务使用中遇到的问题，并 3 日内提出解决问题的建议和操作方法，方式应包括邮件、电话、即时通讯工具等。\n邮件：support@example.com，电话：13800000000。"},{"id":"3.4","heading":"第三条4","text":"乙方在服务期内，提供 7*24 小时的现场和技术支持服务，对故障 5 分钟内响应；2 小时内到达云中心机房。"},{"id":"3.5","heading":"第三条5","text":"乙方须具备故障快速定位和恢复能力，故障定位排除时限不超过 30 分钟，重要信息系统故障定位排除时限不超过 10 分钟。"},{"id":"4","heading":"第四条","text":"甲乙双方应各指派一名代表作为本项目负责人，项目负责人职责范围包括："},{"id":"4.1","heading":"第四条1","text":"制定项目计划：牵头制定项目计划。"},{"id":"4.2","heading":"第四条2","text":"跟踪项目执行：云服务各阶段验收，服务成果确认等管理工作。"},{"id":"4.3","heading":"第四条3","text":"项目检查和控制：检查云服务使用过程中各阶段工作质量和进度。协调各种资源，确保项目按计划进度实施。"},{"id":"4.4","heading":"第四条4","text":"项目沟通协调：负责协调解决组织接口及技术接口问题，沟通项目售前、售后情况，解决云服务使用过程中出现的相关问题。"},{"id":"4.5","heading":"第四条5","text":"甲方项目负责人及联系方式：李四 010-00000001"},{"id":"4.6","heading":"第四条6","text":"乙方项目负责人及联系方式：钱七 13800000000"},{"id":"4.7","heading":"第四条7","text":"乙方更换项目负责人或联系方式的，应当在更换前【10】日书面通知甲方，经甲方同意后予以更换。同时，如甲方认为乙方项目负责人不能满足本合同要求的，有权要求乙方限时予以更换。"},{"id":"5","heading":"第五条","text":"自合同签订之日起 12 个月。"},{"id":"6.1","heading":"第六条1","text":"乙方完成政务云服务后应于 3 日内通知甲方（以书面形式发送验收申请至甲方项目负责人）进行验收，甲方依据本协议，对乙方服务情况进行验收。乙方应当在验收前向甲方提交验收材料。验收合格的，甲方在验收合格单上签字，并对乙方服务质量进行评价；验收不合格的，乙方应当在 10 日内进行返工或调整，并重新提交甲方验收。若经过【3】次返工或调整后仍不能通过验收合格，甲方有权解除合同，追回已支付的全部款项，并要求乙方承担合同金额【3】%的违约金。给甲方造成损失的，乙方应承担一切赔偿责任。"},{"id":"6.2","heading":"第六条2","text":"验收材料清单如下：（包含但不限于以下文档内容，可根据甲方书面要求调整）\n阶段　输出成果　备注\n系统运行阶段　政务云运维服务方案\n政务云运维月报\n故障处置记录　按实际\n安全漏洞扫描报告（如有）　按需求\n渗透测试报告（如有）　按需求\n其他（云平台重大事件通知、异常预警、重保期间值守记录等）\n阶段性验收阶段　政务云服务阶段性总结报告（年报）"},{"id":"6.3","heading":"第六条3","text":"验收文档交付份数：纸介质 1 份，扫描版一份。"},{"id":"7.1","heading":"第七条1","text":"本合同项下服务费总额为人民币 130,320.00 元，大写：拾叁万零叁佰贰拾圆整。前述服务费已经包含乙方完成本合同项下服务的全部费用，除前述款项外，甲方无需向乙方另行支付其他任何费用。"},{"id":"7.2","heading":"第七条2","text":"本合同的付款方式为：甲方待合同签署完毕 20 个工作日内向乙方支付合同金额 70%，即人民币 91,224.00 元，大写：玖万壹仟贰佰贰拾肆元整；在乙方服务期满后，向甲方提交的验收材料经甲方组织的专家评审合格且财政资金到位后的 15 个工作日内，甲方向乙方支付剩余 30 %尾款，即人民币 39,096.00 元，大写：叁万玖仟零玖拾陆元整。"},{"id":"7.3","heading":"第七条3","text":"乙方应在甲方付款前 5 个工作日向甲方开具正规、合法发票，并按照本合同的约定履行其在本合同项下的各项义务。"},{"id":"7.4","heading":"第七条4","text":"甲方开票信息：示例市卫生健康大数据中心\n中心社会信用代码（三证合一，纳税人识别号）00000000000000000X\n乙方银行账户信息：开户行：示例银行示例支行\n银行账号：0000000000000000\n乙方保证上述信息真实、准确，乙方的上述账户信息发生变化的，应至少于甲方付款 5 个工作日前书面通知甲方，否则由此导致的错付、无法支付等所有法律后果均由乙方自行承担。"},{"id":"7.5","heading":"第七条5","text":"甲方应按照约定支付时间向乙方支付费用，如未按照约定时间支付应当根据违约情况向对方支付 3‰的违约金。"},{"id":"8.1","heading":"第八条1","text":"甲方有权对乙方提供的各项服务进行监督、检查和评价。"},{"id":"8.2","heading":"第八条2","text":"甲方应提出有关管理、技术需求和要求，协调乙方与信息系统服务商的关系，协调信息系统服务商配合调研、运维、安全和应急演练等工作。"},{"id":"8.3","heading":"第八条3","text":"甲方需按照《北京市市级政务云管理办法》的要求申请、变更、退出云服务；在系统入云、上线、服务变更、退出等关键节点，甲方应提前提交《北京市市级政务云服务统一工单》相应部分内容至政务云管理单位进行备案作为工作依据。甲方应按本协议约定使用乙方提供的云资源，做到资源专用，协议未约定或未提交《北京市市级政务云服务统一工单》至政务云管理单位备案的信息系统不得部署入云。"},{"id":"8.4","heading":"第八条4","text":"甲方的信息系统在部署到云平台之前，乙方应开展必要的系统入云安全测试。"},{"id":"8.5","heading":"第八条5","text":"甲方负责本单位信息系统和相关基础软件的日常维护、管理、安全和应急保障。"},{"id":"8.6","heading":"第八条6","text":"甲方应确保部署在政务云平台的软件具有合法授权，不得擅自安装、使用非法软件。"},{"id":"8.7","heading":"第八条7","text":"甲方如需对已上线信息系统进行维护升级、渗透测试、安全加固等操作，应提前告知乙方，乙方应全力配合。"},{"id":"8.8","heading":"第八条8","text":"甲方有权要求乙方现场技术指导、处理故障及其他服务。"},{"id":"8.9","heading":"第八条9","text":"甲方其他的权利义务：无。"},{"id":"9.1","heading":"第九条1","text":"乙方须按照协议所约定的服务内容标准向甲方提供相关资源和服务。"},{"id":"9.2","heading":"第九条2","text":"乙方应协助甲方建立健全信息系统管理配套制度，包括但不限于：运维制度、应急预案、安全保障制度、运行监管办法等。"},{"id":"9.3","heading":"第九条3","text":"乙方负责云平台基础安全保障和运维工作。"},{"id":"9.4","heading":"第九条4","text":"乙方应负责本单位人员的安全培训、技术培训，确保工作人员符合岗位要求。针对甲方提出不符合岗位要求的人员，乙方应在收到甲方异议后【7】日内进行更换，更换后的人员应符合本合同及甲方要求，并通过甲方同意。"},{"id":"9.5","heading":"第九条5","text":"乙方需按照有关规定进行操作，确保各系统不被人为损坏。否则，乙方自行承担由此产生的一切不利后果，给甲方造成损失的，乙方应承担一切赔偿责任。"},{"id":"9.6","heading":"第九条6","text":"乙方负责对甲方所购买使用的资源提供运维服务，经授权对甲方信息系统的应用和数据库提供可用性监控服务，未经书面授权不得访问甲方的信息系统和数据库，不得擅自修改信息系统数据或发布信息等。"},{"id":"9.7","heading":"第九条7","text":"乙方负责管理甲方申请的 IP 地址，为甲方提供 IP 地址分配和管理服务。"},{"id":"9.8","heading":"第九条8","text":"乙方应提供技术支持服务，以维护甲方系统的正常运行。"},{"id":"9.9","heading":"第九条9","text":"重大活动期间，乙方应配合甲方制定重保方案并提供云平台的现场值守等服务。"},{"id":"9.10","heading":"第九条10","text":"乙方应配合甲方制定信息系统应急预案，并配合开展信息系统应急演练工作，做好日常应急响应工作。"},{"id":"9.11","heading":"第九条11","text":"乙方接到甲方故障报告后，应及时做好相关信息的登记工作，并进行故障排查。乙方应每 2 小时向甲方反馈检查进度及结果，故障排除后，乙方应将结果及时反馈甲方并做好书面报告和故障记录。"},{"id":"9.12","heading":"第九条12","text":"由于甲方指定的其他技术服务提供商提供的软件或产品的缺陷，造成的信息系统运行故障、安全漏洞、信息泄露等事故，乙方不承担相应责任，但需要配合甲方进行整改。"},{"id":"9.13","heading":"第九条13","text":"当甲方入云信息系统出现严重影响政务云平台安全稳定运行的事件时，乙方有权暂时中断甲方的云服务并通知甲方，事件处理完毕后恢复服务。"},{"id":"9.14","heading":"第九条14","text":"乙方须与甲方及信息系统服务商密切配合，完成政务云资源动态调整，保障甲方在政务云管理单位的“月报季评”考核中各项指标优于全市平均值。"},{"id":"9.15","heading":"第九条15","text":"未经甲方事先书面同意，乙方不得将本协议项下委托事项转包或全部转委托，不得将本协议项下权利义务全部转让给第三方。"},{"id":"9.16","heading":"第九条16","text":"乙方其他的权利义务：无。"},{"id":"10.1(1)","heading":"第十条1(1)","text":"甲方承担本单位入云信息系统的基础软件、信息系统、数据等方面的安全责任。"},{"id":"10.1(2)","heading":"第十条1(2)","text":"甲方负责组织信息系统的应急演练，如有需要，甲方有权要求乙方配合应急演练。"},{"id":"10.2(1)","heading":"第十条2(1)","text":"乙方承担云平台层面（主要包括物理资源、计算资源、存储资源、网络资源）以及数据防篡改、防丢失的安全责任。"},{"id":"10.2(2)","heading":"第十条2(2)","text":"乙方在取得甲方许可后，开展云平台应急演练；乙方有义务配合甲方完成信息系统的应急演练。"},{"id":"10.2(3)","heading":"第十条2(3)","text":"乙方须按照《信息安全技术 云计算服务安全能力要求》（GB/T 31168-2014）、《中央网络安全和信息化领导小组办公室关于加强党政部门云计算服务网络安全管理的意见》（中网办发文[2014]14号）的要求和有关网络安全标准，落实并通过所建设的云平台的第三方网络安全审查。"},{"id":"11.1","heading":"第十一条1","text":"乙方保证向甲方提供的服务成果是其独立实施完成或取得相应授权，不存在任何侵犯第三方专利权、商标权、著作权等合法权益的情形。如因乙方提供的服务成果侵犯任何第三方的合法权益，导致该第三方追究甲方责任的，乙方应负责解决并赔偿因此给甲方造成的所有损失。"},{"id":"11.2","heading":"第十一条2","text":"乙方在对外宣传（如在各自官网、市场营销活动）时，如有涉及甲方的内容，应提前通知甲方，在取得甲方书面同意后方可发布信息。否则，甲方有权追究乙方的侵权责任，要求乙方赔偿由此产生的损失。"},{"id":"11.3","heading":"第十一条3","text":"在本协议签订前已经存在的或履行过程中产生的其他与本协议无关的成果，包括但不限于设计方案、各种说明书、测试数据资料、计算机软件以及其他技术文档，知识产权归属原权利人所有。"},{"id":"11.4","heading":"第十一条4","text":"本协议执行期间新产生的技术文档的知识产权归甲乙双方所有。"},{"id":"12.1","heading":"第十二条1","text":"在运营期间，如发生附件 1 中所列 A 级事件 1 次，甲方有权解除本协议，要求乙方承担合同金额【/】%的违约金，追回已支付未消耗对应款项，并要求乙方赔偿甲方相应的经济损失。"},{"id":"12.2","heading":"第十二条2","text":"在运营期间，如服务期年内发生附件 1 所列 B 级事件 3 次，甲方有权解除本协议，要求乙方承担合同金额【/】%的违约金，追回已支付未消耗对应款项，并要求乙方赔偿甲方相应的经济损失。"},{"id":"12.3","heading":"第十二条3","text":"乙方提供服务过程中可能发生的违约行为及相应应承担的违约金详见附件 2、3 规定（违约金数额可参考附件 2、3 进行制定，应不低于附件 2、3 的规定），从应付未付款中抵扣。系同一事件导致的事故，甲方不可就同一事件重复要求乙方承担违约责任，择其重者确定乙方支付违约金的办法。）因乙方违约行为造成违约金超出合同总额的 30%，甲方有权解除合同，追回已支付未消耗对应款项，并要求乙方赔偿甲方相应的经济损失。"},{"id":"12.4","heading":"第十二条4","text":"在运营期间出现下列情况，甲方向乙方提出整改要求和期限，且乙方在规定期限内未能履行甲方正当要求的，甲方有权终止协议，并要求乙方支付合同总额【3】%的违约金，追回已支付未消耗对应款项（本合同及其附件关于违约金数额的计算另有约定的除外）：\n(1) 多次在云监管服务商已发出整改通知后未正确处置，出现问题并造成 B 级及以上事故；\n(2) 重大活动期间所承诺的骨干人员和管理人员未到场；\n(3) 连续 2 个月所承诺的运维服务人员人数未达到协议要求；\n(4) 乙方未按照合同履行其他义务或履行其他义务不符合合同约定的。"},{"id":"12.4(1)","heading":"第十二条4(1)","text":"多次在云监管服务商已发出整改通知后未正确处置，出现问题并造成 B 级及以上事故；"},{"id":"12.4(2)","heading":"第十二条4(2)","text":"重大活动期间所承诺的骨干人员和管理人员未到场；"},{"id":"12.4(3)","heading":"第十二条4(3)","text":"连续 2 个月所承诺的运维服务人员人数未达到协议要求；"},{"id":"12.4(4)","heading":"第十二条4(4)","text":"乙方未按照合同履行其他义务或履行其他义务不符合合同约定的。"},{"id":"12.5(1)","heading":"第十二条5(1)","text":"乙方未经甲方同意擅自将本协议项下委托事项转包或全部转委托，或将本协议项下权利义务全部转让给第三方的，或将不允许分包的部分分包或转委托，或将不允许分包的部分对应权利义务转让给第三方的，应按合同总额【10】%向甲方支付违约金。同时，甲方有权解除本协议，要求乙方退还甲方已付未消耗对应费用，由此给甲方造成损失的，乙方应当赔偿甲方全部损失。"},{"id":"12.5(2)","heading":"第十二条5(2)","text":"乙方违反本协议约定保密义务或知识产权条款的，应按合同总额【10】%向甲方支付违约金。甲方有权解除本协议，要求乙方退还甲方已付未消耗对应费用，由此给甲方造成损失的，乙方应当赔偿甲方全部损失。"},{"id":"12.6","heading":"第十二条6","text":"本合同所称甲方损失包括但不限于甲方经济利益的减损、甲方为证实乙方违约行为所支付的调查取证、公证费用、甲方为寻求救济所支付的诉讼费、保全费、律师代理费、咨询费、调查取证费、差旅费等全部损失及费用。甲方有权在未付款项中扣除乙方应支付的违约金及赔偿金。未付款项不足以支付违约金及赔偿金的，乙方应予以补足。"},{"id":"12.7","heading":"第十二条7","text":"本合同项下乙方承担的损失赔偿（包括但不限于违约金、故障赔付、退还费用、赔偿损失及其他任何本合同约定的关于乙方需承担的责任条款等）总金额最高不超过已回款项的【20】%。如本条款与本协议中其他条款的约定不一致，以本条款约定为准。"},{"id":"13.1","heading":"第十三条1","text":"服务期内，如乙方提出退出要求，需在服务期截止前至少6个月向甲方书面提出退出申请，并获得甲方的许可后方可退出，应按合同总额【10】%向甲方支付违约金，甲方有权要求乙方退还甲方已付全部费用，对于由此给甲方带来的经济损失乙方应赔偿。"},{"id":"13.2","heading":"第十三条2","text":"服务期满后双方不再续签或者甲方提前解除协议的，乙方应无条件免费配合甲方完成数据迁移和切换等与本协议目的相关的工作，切换期为2个月。"},{"id":"14.1","heading":"第十四条1","text":"本协议中不可抗力指地震、台风、火灾、水灾、战争、罢工以及其他双方共同认同的不能预见、不能避免并不能克服的客观情况。"},{"id":"14.2","heading":"第十四条2","text":"由于网络运营商的核心设备故障造成的网络中断、阻塞，从而影响到系统的正常访问或响应速率降低，属于不可控事件，甲方应对此表示认同。"},{"id":"14.3","heading":"第十四条3","text":"由于不可抗力致使协议无法履行的，受不可抗力影响一方应立即将不能履行本协议的事实书面通知对方，并在不可抗力发生之日起15天内提供有关相关政府部门或公证机关出具的证明文件。"},{"id":"14.4","heading":"第十四条4","text":"由于不可抗力致使协议无法履行的，本协议在不可抗力影响范围及其持续期间内将中止履行，本协议执行时间可根据中止的时间相应顺延，双方无须承担违约责任。不可抗力事件消除后，双方应就协议的履行及后续问题进行协商，按照该事件对协议履行的影响程度，决定继续履行协议或终止协议。"},{"id":"15.1","heading":"第十五条1","text":"乙方因承接本协议约定项目所知悉的该项目信息或甲方信息，以及在项目实施过程中所产生的与该项目有关的全部信息均为甲方的保密信息，乙方应按照《中华人民共和国保守国家秘密法》、《中华人民共和国保守国家秘密法实施条例》及甲方关于保密工作的相关要求，对上述保密信息承担保密义务。未经甲方书面同意，乙方不得将甲方保密信息透露给任何第三方。"},{"id":"15.2","heading":"第十五条2","text":"乙方应对上述保密信息予以妥善保存，并保证仅将其用于与完成本协议项下约定项目实施有关的用途或目的。在缺少相关保密条款约定时，对上述保密信息，乙方应至少采取适用于对自己核心机密进行保护的同等保护措施和审慎程度进行保密。"},{"id":"15.3","heading":"第十五条3","text":"乙方保证将保密信息的披露范围严格控制在直接从事该项目工作且因工作需要有必要知悉保密信息的工作人员范围内，对乙方非从事该项目的人员一律严格保密。"},{"id":"15.4","heading":"第十五条4","text":"乙方应保证在向其工作人员披露甲方的保密信息前，认真做好员工的保密教育工作，明确告知其将知悉的为甲方的保密信息，并明确告知其需承担的保密义务及泄密所应承担的法律责任，并要求全体参与该项目的人员签署书面《保密协议》。"},{"id":"15.5","heading":"第十五条5","text":"任何时间内，一经甲方提出要求，乙方应按照甲方指示在收到甲方书面通知后5日内将含有保密信息的所有文件或其他资料归还甲方，且不得擅自复制留存。"},{"id":"15.6","heading":"第十五条6","text":"非经甲方特别授权，甲方向乙方提供的任何保密信息并不包括授予乙方该保密信息包含的任何专利权、商标权、著作权、商业秘密或其它类型的知识产权。"},{"id":"15.7","heading":"第十五条7","text":"乙方需要定期向政务云管理单位和云监管服务商提交入云系统相关信息，内容包括但不限于：安全监控分析、IP管理、重大活动值守、工作建议等，此时如涉及甲方信息，不属于保密违约。"},{"id":"15.8","heading":"第十五条8","text":"乙方承担上述保密义务的期限为长期有效，乙方及其工作人员的保密义务不因本合同变更、中止、终止或解除而失效。"},{"id":"15.9","heading":"第十五条9","text":"承担上述保密义务的责任主体为乙方（含乙方工作人员）。如乙方或乙方工作人员违反了上述保密义务，给甲方造成损失的，乙方均应向甲方承担全部责任，并赔偿因此给甲方造成的全部损失。"},{"id":"16.1","heading":"第十六条1","text":"本协议按中华人民共和国相关法律、法规进行解释。"},{"id":"16.2","heading":"第十六条2","text":"因履行合同所发生的一切争议，双方应友好协商解决，协商不成的，按下列第(2)种方式解决：\n(1) 提交北京仲裁委员会仲裁，仲裁裁决为终局裁决；\n(2) 依法向甲方所在地有管辖权的人民法院起诉。"},{"id":"17.1","heading":"第十七条1","text":"合同双方承诺共同加强廉洁自律、反对商业贿赂。"},{"id":"17.2","heading":"第十七条2","text":"甲方及其工作人员不得索要礼金、有价证券和贵重物品；不得在乙方报销应由本单位或个人支付的费用；不得以参与项目实施为名，接受乙方从该项目中支取的劳务报酬；不得参加乙方安排的超标准宴请和娱乐活动。"},{"id":"17.3","heading":"第十七条3","text":"乙方不得向甲方及其工作人员行贿或馈赠礼金、有价证券、贵重礼品；不得为其报销应由甲方单位或个人支付的费用；不得向甲方工作人员支付劳务报酬；不得安排甲方工作人员参加超标准宴请及娱乐活动。"},{"id":"18.1","heading":"第十八条1","text":"双方因履行本协议或与本协议有关的一切通知包括不限于口头、电话、邮件、书面等形式。以书面形式通知的都必须按照本协议中的地址，通过双方确认的传真或类似的通讯方式进行。采用信函形式的应使用挂号信或者具有良好信誉的特快专递送达。如使用传真或类似的通讯方式，通知日期即为通讯发出日期，如使用挂号信件或特快专递，通知日期即为邮件寄出日期并以邮戳为准。"},{"id":"18.2","heading":"第十八条2","text":"本协议载明的地址、电话、银行账号等发生变更的，变更一方应自变更之日起【7】日内以书面形式通知对方。否则变更一方应自行承担因通知不及时所造成的一切后果。"},{"id":"19.1","heading":"第十九条1","text":"本协议自双方法定代表人或其授权代表签名（签章）并加盖本单位协议专用章或单位公章后生效，至双方履行完毕本协议规定的全部义务时终止。"},{"id":"19.2","heading":"第十九条2","text":"未尽事宜，经双方协商一致，签订书面补充协议，补充协议与本协议具有同等法律效力，与本协议不一致的，以补充协议为准。"},{"id":"19.3","heading":"第十九条3","text":"本合同一式六份，甲、乙双方各执三份，具有同等法律效力。"},{"id":"19.4","heading":"第十九条4","text":"协议附件为本协议不可分割的组成部分，与协议正文具有同等法律效力。"},{"id":"附件1","heading":"附件1","text":"附件 1：重大违约行为\n表：重大违约行为表\n类别　范围　影响　影响时间　事件级别　次数\n重大安全事故 (云服务商主要"},{"id":"1-A1","heading":"附件1 A级1","text":"因非不可抗力造成超过 30%以上信息系统中断、或影响人数 50 万以上、或导致 500 万元以上经济损失。"},{"id":"1-A2","heading":"附件1 A级2","text":"在重大或特别重大保障期间，因云服务商的安全隐患原因造成的系统被恶意篡改事件。事件发生后云服务商未按照应急预案进行处置，造成信息安全事件处置延误。且该事件被国家级机构或媒体通报、或市级领导批示或关注的。"},{"id":"1-A3","heading":"附件1 A级3","text":"因非不可抗力造成的云平台超过 3 个信息系统丢失超过 1 个月以上的数据，且确认无法恢复。"},{"id":"1-A4","heading":"附件1 A级4","text":"被第三方安全机构通报云平台存在安全隐患，云服务商未在 24 小时内做有效处置或应急防护措施，造成信息系统在重大或特别重大保障期间被恶意篡改或敏感信息泄露事件。"},{"id":"1-B1","heading":"附件1 B级1","text":"因非不可抗力造成超过 10%至30%信息系统中断、或影响人数 10 万以上、或导致 100 万元以上经济损失。"},{"id":"1-B2","heading":"附件1 B级2","text":"因云服务商的安全隐患原因造成的系统被恶意篡改事件，事件发生后云服务商未按照应急预案进行处置，造成信息安全事件处置延误，且该事件被市级机构或媒体通报、或区级领导批示或关注的。"},{"id":"1-B3","heading":"附件1 B级3","text":"因非不可抗力造成 1 个信息系统丢失超过 1 个月以上的数据，且确认无法恢复。"},{"id":"1-B4","heading":"附件1 B级4","text":"被第三方安全机构通报云平台存在安全隐患，云服务商未在 24 小时内做有效处置或应急防护措施，造成信息系统被恶意篡改或敏感信息泄露事件。"},{"id":"附件2","heading":"附件2","text":"违约金数额=信息系统云服务费/服务月数*惩罚系数（惩罚系数参见《严重违约行为表》）"},{"id":"2-1","heading":"附件2 行1","text":"所提供的云服务可用性低于 99.99%，或数据可用性低于 99.9999%，出现问题并造成重大损失的"},{"id":"2-2","heading":"附件2 行2","text":"因未做好系统和数据互备，由于另一家云服务商服务中断，而导致系统和数据无法正常应用的，但影响未达到 B 级及以上事故影响的"},{"id":"2-3","heading":"附件2 行3","text":"因所提供的安全服务出现故障，导致某系统网页被篡改，造成重大影响"},{"id":"2-4","heading":"附件2 行4","text":"因所提供的安全服务出现故障，导致某系统数据丢失，造成重大影响"},{"id":"2-5","heading":"附件2 行5","text":"因所提供的安全服务出现故障，导致某系统被入侵，造成重大影响"},{"id":"2-6","heading":"附件2 行6","text":"在云安全监管服务商已发出整改通知后未正确处置，出现问题并造成重大事故"},{"id":"2-7","heading":"附件2 行7","text":"平均响应时间大于 15 分钟且小于 30 分钟，造成重大事故"},{"id":"2-8","heading":"附件2 行8","text":"运维需求平均响应时间大于 30 分钟且小于 60 分钟，造成重大事故"},{"id":"2-9","heading":"附件2 行9","text":"运维需求平均故障恢复时间大于 30 分钟且小于 60 分钟，造成重大影响"},{"id":"2-10","heading":"附件2 行10","text":"运维需求平均故障恢复时间大于 60 分钟且小于 120 分钟，造成重大影响"},{"id":"2-11","heading":"附件2 行11","text":"现场无人值守超过大于 1 小时且小于 2 小时，造成重大事故"},{"id":"2-12","heading":"附件2 行12","text":"现场无人值守超过大于 2 小时且小于 4 小时，造成重大事故"},{"id":"附件3","heading":"附件3","text":"违约金数额=信息系统云服务费/服务月数*惩罚系数（惩罚系数参见《一般违约行为表》）"},{"id":"3-1","heading":"附件3 行1","text":"所提供的云服务可用性达不到 99.99%，或数据可用性低于 99.9999%，出现问题但未造成重大损失的"},{"id":"3-2","heading":"附件3 行2","text":"所提供的云服务可用性达不到 99.99%，或数据可用性低于 99.9999%，且在服务期内接到用户投诉此类情况 3 次以上的"},{"id":"3-3","heading":"附件3 行3","text":"在运营期间，甲方对乙方实施月度考核，如乙方连续 3 次未能通过考核，经限期整改后仍不能达到甲方要求的"},{"id":"3-4","heading":"附件3 行4","text":"在运营期内，如乙方未能按照用户方的扩容需求，在 7 个自然日内完成云平台的资源扩容，且经管理单位书面通知仍未能限期满足用户需求的"},{"id":"3-5","heading":"附件3 行5","text":"因所提供的云服务或安全服务出现故障，造成某系统宕机 2 小时以上"},{"id":"3-6","heading":"附件3 行6","text":"因所提供的云服务或安全服务出现故障，造成某系统连续宕机 3 次以上或累计 8 小时以上"},{"id":"3-7","heading":"附件3 行7","text":"在云安全监管服务商已发出整改通知后未正确处置，出现问题的，未造成重大影响"},{"id":"3-8","heading":"附件3 行8","text":"运维需求平均响应时间大于 15 分钟且小于 30 分钟，出现问题但未造成重大影响"},{"id":"3-9","heading":"附件3 行9","text":"运维需求平均响应时间大于 30 分钟且小于 60 分钟，出现问题但未造成重大影响"},{"id":"3-10","heading":"附件3 行10","text":"运维需求平均故障恢复时间大于 30 分钟且小于 60 分钟，出现问题但未造成重大影响"},{"id":"3-11","heading":"附件3 行11","text":"运维需求平均故障恢复时间大于 60 分钟且小于 120 分钟，出现问题但未造成重大影响"},{"id":"3-12","heading":"附件3 行12","text":"现场无人值守超过大于 1 小时且小于 2 小时，出现问题但未造成重大影响"},{"id":"3-13","heading":"附件3 行13","text":"现场无人值守超过大于 2 小时且小于 4 小时，出现问题但未造成重大影响"},{"id":"附件4-1","heading":"附件4 第一条","text":"安全要求\n一、乙方必须遵守甲方的各项规章制度, 严格按照工作规范组织进行运维工作, 制定切实可行的措施保障人员安全, 设备安全, 生产安全。\n二、乙方必须制定合理的措施对运维人员进行管理和思想教育, 加强保密意识, 安全生产意识。"},{"id":"附件4-2","heading":"附件4 第二条","text":"保密信息范围\n本协议所称的“保密信息”是指, 双方在合同履行过程中获得的下列信息, 但不包括一方通过公众渠道可以获得的信息或经对方书面同意允许向第三方透露的信息:\n一、工作秘密: 一切与政府工作有关的信息资料或其他性质的资料, 包括但不限于: 政府业务数据、人员机构信息、财务资料等;\n二、技术秘密: 指甲方的计算机信息系统、网络架构、信息安全体系结构、软件、数据库系统、系统数据、文档及技术指标等;\n三、其他保密信息: 包括但不限于运维过程中获取的有关数据、流程、分析成果; 甲方的内部管理资料、财务资料; 甲方其他项目的信息及有关政府行政机关规划、调整等尚未公开的资料。\n上述保密信息的表现形式不限, 无论是书面的、口头的、图形的或其它任何形式的信息。"},{"id":"附件4-3","heading":"附件4 第三条","text":"安全保密期限\n本协议约定的保密责任期限为合同有效期间及所属合同终止后 2 年"},{"id":"附件4-4","heading":"附件4 第四条","text":"保密义务人\n本协议项下保密义务人为，双方单位及双方涉及保密信息的员工。"},{"id":"附件4-5","heading":"附件4 第五条","text":"保密义务\n一、甲、乙双方保证对所获悉的对方保密信息按照下列规定进行保密，并在缺少相关保密条款约定时，应至少采取适用于对自己的保密信息同样的保护措施和审慎程度进行保密：\n1、仅将本协议项下保密信息使用于与运维工作有关的用途。\n2、除直接参与运维工作的人员之外，不得将保密信息透露给其他无关人员或任何第三方。\n3、不能将对方保密信息的全部或部分进行发布、传播、复制或仿造。\n4、双方均应告知并以适当的方式要求其直接参与运维工作的人员，按照本协议规定保守保密信息。如一方工作人员违反本协议规定，泄露对方保密信息的，该方应承担违约责任。\n5、任何一方不能利用获悉信息为自己或其他方开发信息、技术和产品，或与对方的产品进行竞争。\n二、乙方保密义务\n1、未经对方书面许可并采取加密措施，不得擅自将载有保密信息的任何文档、图纸、资料、磁盘、胶片等介质，带离对方工作场所。\n2、对于用户数据和服务结果数据的保管、访问，乙方无关人员不能访问；必需访问的人员，乙方要进行严格的访问控制；管理用户数据的人员应由乙方严格筛选。\n3、对于甲方提供给乙方使用的任何资源，如网络、NOTES 等，乙方都只能将其用于工作，而不能用于其他目的，特别是从事侵害甲方利益的活动。"},{"id":"附件4-6","heading":"附件4 第六条","text":"保密信息的交回\n一、运维工作终止后，双方应按照对方的要求对相关保密信息做相应处理，比如销毁或其他处理方式。\n二、当一方以书面形式要求交回保密信息时，接受通知一方应当立即交回所有的书面或其它有形的保密信息以及所有描述和概括保密信息的文件。\n三、未经对方书面许可，任何一方不得丢弃和自行处理保密信息。"},{"id":"附件4-7","heading":"附件4 第七条","text":"违约责任\n任何一方未履行本协议项下的任一条款均视为违约，违约方应按照守约方要求采取有效的补救措施，以防止泄密范围继续扩大，同时应当根据违约的情况向对方支付一定数额的违约金。"},{"id":"附件4-8","heading":"附件4 第八条","text":"争议的解决\n因履行本合同而发生的或与本合同有关的一切争议，双方应协商解决，协商不成的，双方同意提交北京仲裁委员会进行仲裁。"},{"id":"附件4-9","heading":"附件4 第九条","text":"其他\n一、本协议未尽事宜，甲、乙双方另行签订补充协议，补充协议与本协议具有同等法律效力。\n二、本协议一式六份，甲、乙双方各执三份。\n三、本协议自甲、乙双方签字盖章之日起生效。"},{"id":"附件4-签署","heading":"附件4 签署页","text":"日期：2025年4月7日"},{"id":"附件5-首段","heading":"附件5 首段","text":"为贯彻落实中央和市委关于加强行业作风建设的要求，进一步加强信息中心反腐倡廉建设，规范、约束甲乙双方的行为，维护双方合法利益，防止违纪违法和不廉洁问题发生，营造和谐的合作环境。经双方同意签订本协议。\n甲乙双方单位项目建设实施负责人为项目廉政责任第一责任人（本协议书的第一责任人，如在项目执行期间调离负责人岗位，由其接任人承担协议书中的一切责任），须做到重要工作亲自部署、督办，重大问题亲自过问、重点环节亲自协调，切实加强项目建设中的廉政建设。"},{"id":"附件5-1","heading":"附件5 第一条","text":"甲乙双方责任\n（一）双方应自觉遵守党和政府的廉政建设规定，严格按照国家有关法律、法规和相关行业的标准开展政府采购、招投标、项目建设、项目运维等活动。\n（二）双方应严格履行合同条款，业务活动必须坚持公开、公平、公正、诚信、透明的原则，不得损害国家、集体和对方利益。\n（三）双方应接受审计监督。被审计单位和个人应如实反映情况，并提供真实、完整的资料和证据。\n（四）双方应遵守《保密法》等相关制度，保证不泄露知悉的国家秘密、商业秘密等。做到不利用职权或知晓项目的秘密和内部信息，为自己和他人谋利。"},{"id":"附件5-2","heading":"附件5 第二条","text":"甲方责任\n甲方单位和项目管理等人员，应严格遵守以下规定：\n(一)不准与乙方工作人员就项目管理等事项进行私下交易，不得弄虚作假。\n(二)不准向乙方索要或变相收受回扣、礼金、有价证券、贵重物品等。\n(三)不准在乙方单位报销任何应由甲方或个人支付的费用。\n(四)不准要求、暗示和接受乙方为个人房屋装修、婚丧嫁娶、配偶子女的工作安排以及出国（境）、旅游等提供方便。\n(五)不准参加有可能影响项目履行的乙方单位组织的宴请和健身、娱乐等活动。\n(六)不准以任何理由向乙方推荐分包单位和要求乙方购买甲方个人推荐的材料、设备等。禁止配偶、子女、亲属、身边工作人员参与同乙方项目建设有关的经济活动。\n(七)不准向乙方提出任何与项目建设管理工作无关的要求。"},{"id":"附件5-3","heading":"附件5 第三条","text":"乙方责任\n乙方应当与甲方保持正常的工作关系，按照有关法律、法规和程序开展业务工作，严格遵守以下规定：\n(一)不准与甲方工作人员就项目管理等事项进行私下交易，不得弄虚作假，以次充好。\n(二)不准以任何理由向甲方馈赠或变相转送礼金、有价证券、贵重物品和给予回扣等。\n(三)不准以任何理由为甲方单位报销应由甲方或个人支付的费用。\n(四)不准为甲方相关工作人员房屋装修、婚丧嫁娶、配偶子女的工作安排以及出国（境）、旅游等提供方便。\n(五)不准以任何理由为甲方单位或个人,组织有可能影响项目履行的宴请、健身、娱乐等活动。\n(六)不得接受甲方推荐的分包单位和购买甲方推荐的材料、设备等,不准为甲方配偶、子女、亲属提供乙方项目建设有关的经济活动。\n(七)不准接受甲方提出的任何与项目建设管理工作无关的要求等。"},{"id":"附件5-4","heading":"附件5 第四条","text":"违约责任\n(一)若甲方工作人员违反本协议书的约定,依据有关法律、法规和规定给予党纪、政纪处分或组织处理;涉嫌犯罪的,移交司法机关追究刑事责任。\n(二)若乙方违反本协议书的约定,给甲方造成经济损失的,乙方应予以赔偿;涉嫌犯罪的,移交司法机关追究刑事责任。"},{"id":"附件5-5","heading":"附件5 第五条","text":"监督\n甲乙双方若发现对方有违反上述廉政建设共建协议书中约定的行为,应向双方单位纪检监察部门或检察院举报。"},{"id":"附件5-6","heading":"附件5 第六条","text":"本协议书作为项目商务合同的附件,与项目商务合同共同存档备查。"},{"id":"附件5-7","heading":"附件5 第七条","text":"本协议书一式四份,甲方执二份、乙方执二份。"}]}');
CREATE TABLE decisions (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        "row" TEXT NOT NULL,
        subject TEXT NOT NULL,
        decision TEXT NOT NULL,
        reason TEXT NOT NULL,
        period TEXT,
        system TEXT,
        amount TEXT,
        decided_on TEXT,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    ;
INSERT INTO "decisions" VALUES('gov-cloud-2025',1,'Z1','3-1','I1','confirm','核对无误','2025-06','platform','5430.00','2025-09-01');
CREATE TABLE deductions (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        payment TEXT NOT NULL,
        date TEXT NOT NULL,
        amount TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    ;
CREATE TABLE incidents (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        problem INTEGER,
        major_loss INTEGER,
        major_impact INTEGER,
        major_accident INTEGER,
        title TEXT NOT NULL,
        systems TEXT NOT NULL,
        cause TEXT,
        reported_at TEXT,
        responded_at TEXT,
        arrived_at TEXT,
        restored_at TEXT,
        feedback_at TEXT NOT NULL,
        outages TEXT NOT NULL,
        effects TEXT NOT NULL,
        event TEXT,
        event_reason TEXT NOT NULL,
        problem_basis TEXT NOT NULL,
        major_loss_basis TEXT NOT NULL,
        major_impact_basis TEXT NOT NULL,
        major_accident_basis TEXT NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    ;
INSERT INTO "incidents" VALUES('gov-cloud-2025',1,'I1',1,0,0,0,'平台中断','["platform"]','cloud_service','"2025-06-03T08:00:00"','"2025-06-03T08:05:00"',NULL,'"2025-06-03T10:30:00"','[]','[{"system":"platform","from":"2025-06-03T08:00:00","to":"2025-06-03T10:30:00","planned":false}]','[]',NULL,'','','','','','');
CREATE TABLE invoices (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        payment TEXT NOT NULL,
        received_on TEXT,
        number TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    ;
CREATE TABLE losses (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        amount TEXT NOT NULL,
        event TEXT,
        title TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    ;
CREATE TABLE milestones (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        expert_review_on TEXT,
        funds_on TEXT,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    ;
INSERT INTO "milestones" VALUES('gov-cloud-2025',1,'milestones',NULL,'2026-04-02');
CREATE TABLE objections (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        person TEXT NOT NULL,
        reason TEXT NOT NULL,
        received_on TEXT,
        replaced_on TEXT,
        successor TEXT NOT NULL,
        consented_on TEXT,
        note TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    ;
INSERT INTO "objections" VALUES('gov-cloud-2025',1,'O1','张三','','2025-06-02',NULL,'',NULL,'');
CREATE TABLE payments (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        payment TEXT NOT NULL,
        date TEXT NOT NULL,
        amount TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    ;
INSERT INTO "payments" VALUES('gov-cloud-2025',1,'P1','first','2025-05-06','91224.00');
CREATE TABLE people (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        side TEXT NOT NULL,
        duty TEXT NOT NULL,
        phone TEXT NOT NULL,
        promised_in TEXT NOT NULL,
        on_from TEXT,
        on_to TEXT,
        secrecy_signed_on TEXT,
        secrecy_trained_on TEXT,
        trained_on TEXT,
        note TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    ;
INSERT INTO "people" VALUES('gov-cloud-2025',1,'N1','张三','b','operator','','',NULL,NULL,NULL,NULL,NULL,'');
CREATE TABLE personnel_changes (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        role TEXT NOT NULL,
        old TEXT NOT NULL,
        new TEXT NOT NULL,
        notice_on TEXT,
        effective_on TEXT,
        consented_on TEXT,
        handed_over_on TEXT,
        note TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    ;
CREATE TABLE recoveries (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        date TEXT NOT NULL,
        amount TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    ;
CREATE TABLE requests (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        problem INTEGER,
        major_loss INTEGER,
        major_impact INTEGER,
        major_accident INTEGER,
        title TEXT NOT NULL,
        system TEXT,
        opened_at TEXT,
        responded_at TEXT,
        restored_at TEXT,
        event TEXT,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    ;
COMMIT;
