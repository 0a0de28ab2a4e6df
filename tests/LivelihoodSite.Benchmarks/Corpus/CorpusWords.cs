namespace LivelihoodSite.Benchmarks.Corpus;

/// <summary>One promise with its result; {place}, {n} and the like are filled in.</summary>
/// <param name="Slug">Beginning of the address.</param>
/// <param name="Noun">What is counted, in both languages, with its unit.</param>
internal sealed record Promise(
    string Slug,
    (string Zh, string En) Title,
    (string Zh, string En) Text,
    (string Zh, string En) Noun,
    (string Zh, string En) Unit
);

/// <summary>The words that synthetic reports are made of: the wording of real reports, places and figures made up.</summary>
internal static class CorpusWords
{
    /// <summary>Beginnings and ends of made-up place names; 900 together.</summary>
    public static readonly (string Zh, string En)[] Firsts =
    [
        ("新", "Xin"),
        ("华", "Hua"),
        ("春", "Chun"),
        ("兴", "Xing"),
        ("民", "Min"),
        ("长", "Chang"),
        ("永", "Yong"),
        ("安", "An"),
        ("东", "Dong"),
        ("西", "Xi"),
        ("南", "Nan"),
        ("北", "Bei"),
        ("青", "Qing"),
        ("白", "Bai"),
        ("金", "Jin"),
        ("银", "Yin"),
        ("石", "Shi"),
        ("云", "Yun"),
        ("星", "Xinge"),
        ("月", "Yue"),
        ("和", "He"),
        ("平", "Ping"),
        ("文", "Wen"),
        ("武", "Wu"),
        ("广", "Guang"),
        ("德", "De"),
        ("仁", "Ren"),
        ("福", "Fu"),
        ("龙", "Long"),
        ("凤", "Feng"),
    ];

    public static readonly (string Zh, string En)[] Seconds =
    [
        ("山", "shan"),
        ("海", "hai"),
        ("河", "he"),
        ("江", "jiang"),
        ("湖", "hu"),
        ("桥", "qiao"),
        ("园", "yuan"),
        ("林", "lin"),
        ("泉", "quan"),
        ("城", "cheng"),
        ("门", "men"),
        ("阳", "yang"),
        ("田", "tian"),
        ("庄", "zhuang"),
        ("口", "kou"),
        ("岭", "ling"),
        ("坡", "po"),
        ("湾", "wan"),
        ("港", "gang"),
        ("洲", "zhou"),
        ("塘", "tang"),
        ("井", "jing"),
        ("台", "tai"),
        ("堡", "bao"),
        ("营", "ying"),
        ("寨", "zhai"),
        ("溪", "xi"),
        ("谷", "gu"),
        ("原", "yuane"),
        ("川", "chuan"),
    ];

    public static readonly (string Slug, string Zh, string En)[] Categories =
    [
        ("early-education", "早教惠民工程", "Early education for the public"),
        ("education", "教育惠民工程", "Education for the public"),
        ("employment", "就业创业扶持工程", "Support for employment and entrepreneurship"),
        ("health", "健康服务工程", "Health services"),
        ("elderly-care", "智慧健康养老工程", "Smart and healthy elderly care"),
        ("culture", "文化惠民工程", "Culture for the public"),
        ("sport", "全民健身工程", "Fitness for all"),
        ("housing", "居住环境改造工程", "Residential environment improvement"),
        ("environment", "环境品质提升工程", "Environmental quality improvement"),
        ("convenience", "便民服务圈建设工程", "Convenience service circles"),
        ("safety", "平安建设工程", "Public safety"),
        ("transport", "交通出行便利工程", "Convenient transport"),
        ("water", "供水保障工程", "Water supply"),
        ("heating", "供热保障工程", "Heating supply"),
        ("roads", "道路改造工程", "Road improvement"),
        ("parks", "公园绿地工程", "Parks and green space"),
        ("food", "食品安全工程", "Food safety"),
        ("disability", "助残服务工程", "Services for disabled people"),
        ("children", "儿童关爱工程", "Care for children"),
        ("women", "妇女关爱工程", "Care for women"),
        ("legal-aid", "法律援助工程", "Legal aid"),
        ("skills", "技能提升工程", "Skills training"),
        ("markets", "市场改造工程", "Market renovation"),
        ("parking", "停车便利工程", "Parking"),
        ("lifts", "电梯安全工程", "Lift safety"),
        ("drainage", "排水防涝工程", "Drainage and flood prevention"),
        ("rural", "乡村振兴工程", "Rural development"),
        ("reading", "全民阅读工程", "Reading for all"),
        ("charity", "慈善帮扶工程", "Charitable support"),
        ("digital", "数字政务工程", "Digital government"),
        ("energy", "清洁能源工程", "Clean energy"),
        ("waste", "垃圾分类工程", "Waste sorting"),
        ("air", "空气质量改善工程", "Air quality improvement"),
        ("rivers", "河道治理工程", "River improvement"),
        ("lighting", "路灯照明工程", "Street lighting"),
        ("fire", "消防安全工程", "Fire safety"),
        ("medical", "医疗救助工程", "Medical assistance"),
        ("nursing", "托育服务工程", "Nursery services"),
        ("veterans", "退役军人服务工程", "Services for veterans"),
        ("community", "社区治理工程", "Community governance"),
    ];

    public static readonly Promise[] Promises =
    [
        new(
            "stations",
            ("{place}便民服务站建设", "Service stations in {place}"),
            (
                "在{place}街道新建便民服务站{n}个，方便居民就近办事。",
                "Build {n} convenience service stations in {place} Subdistrict, so that residents can do their business nearby."
            ),
            ("便民服务站", "Convenience service stations"),
            ("个", "stations")
        ),
        new(
            "places",
            ("{place}普惠性学位", "Inclusive places in {place}"),
            (
                "在{place}街道增加普惠性民办学位{n}个。",
                "Add {n} inclusive places in private kindergartens in {place} Subdistrict."
            ),
            ("普惠性民办学位", "Inclusive private places"),
            ("个", "places")
        ),
        new(
            "jobs",
            ("{place}就业岗位", "Jobs in {place}"),
            (
                "为{place}街道居民开发就业岗位{n}个，举办社区招聘会。",
                "Source {n} jobs for residents of {place} Subdistrict and hold community job fairs."
            ),
            ("就业岗位", "Jobs sourced"),
            ("个", "jobs")
        ),
        new(
            "screening",
            ("{place}免费筛查", "Free screening in {place}"),
            (
                "为{place}街道{n}名适龄妇女免费开展健康筛查。",
                "Provide free health screening for {n} women of eligible age in {place} Subdistrict."
            ),
            ("免费健康筛查", "Free health screening"),
            ("名", "women")
        ),
        new(
            "canteen",
            ("{place}社区食堂", "Community canteens in {place}"),
            (
                "在{place}街道建设社区食堂{n}家，为老年人提供助餐服务。",
                "Build {n} community canteens in {place} Subdistrict to provide meals for older people."
            ),
            ("社区食堂", "Community canteens"),
            ("家", "canteens")
        ),
        new(
            "trees",
            ("{place}树木补植", "Replacement trees in {place}"),
            (
                "在{place}街道补植行道树{n}棵，改善街区环境。",
                "Plant {n} replacement street trees in {place} Subdistrict to improve the surroundings."
            ),
            ("补植行道树", "Replacement street trees"),
            ("棵", "trees")
        ),
        new(
            "pipes",
            ("{place}下水管网改造", "Sewer renovation in {place}"),
            (
                "改造{place}街道老旧住宅下水管网{n}米。",
                "Renovate {n} metres of sewer in old housing in {place} Subdistrict."
            ),
            ("改造下水管网", "Sewers renovated"),
            ("米", "metres")
        ),
        new(
            "lifts",
            ("{place}老旧电梯改造", "Lift renovation in {place}"),
            ("完成{place}街道住宅老旧电梯改造{n}部。", "Renovate {n} old residential lifts in {place} Subdistrict."),
            ("改造老旧电梯", "Old lifts renovated"),
            ("部", "lifts")
        ),
        new(
            "stoves",
            ("{place}灶具更换", "Gas stoves in {place}"),
            (
                "为{place}街道{n}户低保家庭免费更换燃气灶具。",
                "Replace gas stoves free of charge for {n} households on the minimum living allowance in {place} Subdistrict."
            ),
            ("免费更换燃气灶具", "Gas stoves replaced"),
            ("户", "households")
        ),
        new(
            "classes",
            ("{place}家长学校", "Parent school in {place}"),
            (
                "在{place}街道开展家长学校活动{n}次以上。",
                "Hold at least {n} parent-school activities in {place} Subdistrict."
            ),
            ("家长学校活动", "Parent-school activities"),
            ("次", "activities")
        ),
        new(
            "lamps",
            ("{place}路灯更新", "Street lamps in {place}"),
            (
                "更新{place}街道节能路灯{n}盏，消除照明盲区。",
                "Replace {n} street lamps in {place} Subdistrict with energy-saving ones, so that no stretch is dark."
            ),
            ("更新节能路灯", "Energy-saving street lamps"),
            ("盏", "lamps")
        ),
        new(
            "parking",
            ("{place}停车泊位", "Parking spaces in {place}"),
            ("在{place}街道新增公共停车泊位{n}个。", "Add {n} public parking spaces in {place} Subdistrict."),
            ("公共停车泊位", "Public parking spaces"),
            ("个", "spaces")
        ),
    ];

    /// <summary>Sentences of results; {a} and {b} are figures.</summary>
    public static readonly (string Zh, string En)[] Sentences =
    [
        (
            "共投入资金{a}万元，惠及居民{b}人次。",
            "A total of {a}0,000 yuan was invested, and residents benefited {b} times."
        ),
        (
            "组织志愿者{a}名参与服务，开展入户走访{b}次。",
            "In all, {a} volunteers took part, and {b} home visits were made."
        ),
        (
            "通过公开招标确定施工单位，工程质量验收合格率达到100%。",
            "The contractor was chosen by public tender, and all of the works passed the acceptance inspection."
        ),
        (
            "项目于6月底前开工，11月中旬全部完工并投入使用。",
            "Work began before the end of June, and everything was finished and in use by the middle of November."
        ),
        (
            "建立“一站一册”台账，安排专人负责日常管理和维护。",
            "A register was set up for every site, and named staff look after daily management and maintenance."
        ),
        (
            "先后召开居民议事会{a}场，征求意见建议{b}条，均已逐条答复。",
            "Residents’ meetings were held on {a} occasions; {b} opinions and suggestions were collected, and each of them was answered."
        ),
        (
            "依托区级信息平台，实现线上预约、线下服务，平均办理时间缩短{a}分钟。",
            "With the district’s information platform, people book online and are served on site; the average handling time fell by {a} minutes."
        ),
        (
            "发放宣传材料{a}份，设置咨询点{b}处，方便群众了解政策。",
            "The office handed out {a} leaflets and set up {b} advice points, so that the public could learn about the policy."
        ),
        (
            "对辖区内{a}家单位开展检查，发现问题{b}个，已全部整改到位。",
            "Inspections covered {a} organisations in the district; {b} problems were found, and all of them have been put right."
        ),
        (
            "同步完善周边配套设施，安装休闲座椅{a}张，铺设步道{b}米。",
            "Facilities nearby were improved at the same time: {a} benches were installed and {b} metres of footpath laid."
        ),
    ];

    public static readonly (string Stated, string Code)[] Statuses =
    [
        ("完成", "completed"),
        ("已完成", "completed"),
        ("完成", "completed"),
        ("超额完成", "exceeded"),
        ("基本完成", "mostly-completed"),
    ];

    public static readonly string[] Bodies = ["区民政局", "区教育局", "区住建局", "区卫健局", "区人社局", "区文旅局"];
}
