namespace LivelihoodSite.Tests.Editorial;

/// <summary>Each rule of the review fires, and stays silent on its near miss. An empty code means silence.</summary>
public sealed class EditorialRulesSpecs
{
    [Theory]
    [InlineData("治理边坡。", "完成。勘查设计招标已于11月27日完成，12月31日进行了施工招标。", "LS1101")]
    [InlineData("新建体育公园。", "完成。项目已立项，预计明年开工。", "LS1101")]
    [InlineData("治理边坡。", "完成。3月完成招标，10月底已竣工。", "")]
    [InlineData("治理边坡。", "完成。完成勘查设计招标，治理边坡三处。", "")]
    [InlineData("治理边坡。", "正在推进。勘查设计招标已于11月27日完成。", "")]
    [InlineData("完成地铁站前期工作。", "完成。前期工作已全部办结，完成立项。", "")]
    public void A_status_that_only_preparation_supports(string commitment, string result, string codes) =>
        Check(commitment, result, codes);

    [Theory]
    [InlineData("新建9处服务中心，其中3处以上内设养老机构。", "完成。已完成9处建设任务。", "LS1102")]
    [InlineData("新建公园5个。", "完成。公园已对居民开放。", "LS1102")]
    [InlineData("新建9处服务中心，其中3处以上内设养老机构。", "完成。已建成9处，4处内设养老机构。", "")]
    [InlineData("新建1所幼儿园。", "完成。幼儿园已开园。", "")]
    [InlineData("新建学校3所。", "完成。实验小学、第二中学、育才学校均已开学。", "")]
    [InlineData("改造小区45个，涉及居民2.3万户。", "正在推进。改造45个小区。", "")]
    [InlineData("更换使用超过15年的电梯。", "完成。电梯已更换。", "")]
    [InlineData("培训家长3000余名。", "完成。培训家长三千多人。", "")]
    [InlineData("新建公园5个。", "完成。已建成公园5处。", "")]
    public void A_promised_figure_that_does_not_come_back(string commitment, string result, string codes) =>
        Check(commitment, result, codes);

    [Theory]
    [InlineData("新建社区食堂9处。", "完成。已建成7处。", "LS1103")]
    [InlineData("失业率控制在3%以下。", "完成。失业率3.4%。", "LS1103")]
    [InlineData("新建社区食堂9处。", "正在推进。已建成7处。", "")]
    [InlineData("新建社区食堂9处。", "完成。已建成12处。", "")]
    [InlineData("失业率控制在3%以下。", "完成。失业率1.8%。", "")]
    [InlineData("改造老旧小区5万平方米。", "完成。绿地2000平方米，改造工作结束。", "")]
    [InlineData("开展活动1200次以上。", "完成。开展活动1200余次。", "")]
    public void A_figure_below_its_target(string commitment, string result, string codes) =>
        Check(commitment, result, codes);

    [Theory]
    [InlineData(
        "为患重病学生提供医疗补助2500元/生/每学期。",
        "完成。为23人次患重病学生提供医疗补助共计5.6万元。",
        "LS1104"
    )]
    [InlineData("为患重病学生提供医疗补助2500元/生/每学期。", "完成。为23人次患重病学生提供医疗补助共计5.75万元。", "")]
    [InlineData("为患重病学生提供医疗补助2500元/生/每学期。", "完成。为23人次患重病学生提供医疗补助共计5.7万元。", "")]
    [InlineData("为患重病学生提供医疗补助2500元/生/每学期。", "完成。为23名患重病学生提供医疗补助共计9万元。", "")]
    [InlineData("为患重病学生提供医疗补助2500元/生/每学期。", "完成。对305人次困难学生免除学费12.8万元。", "")]
    [InlineData("加强抽检。", "完成。抽检3709批次，不合格48批次，合格率99.7%。", "LS1104")]
    [InlineData("加强抽检。", "完成。抽检3709批次，不合格48批次，合格率98.7%。", "")]
    [InlineData("加强抽检。", "完成。快检4500批次，不合格88批次，合格率98%。", "")]
    [InlineData("推进签约。", "完成。签约率达到120%。", "LS1104")]
    [InlineData("推进签约。", "完成。签约率达到100%，比上年增加150%。", "")]
    [InlineData("建设公园。", "完成。建成12个（甲地8个、乙地5个）。", "LS1104")]
    [InlineData("建设公园。", "完成。建成12个（甲地8个、乙地4个）。", "")]
    [InlineData("建设公园。", "完成。建成12个（甲地8个、乙地2个等）。", "")]
    [InlineData("建设公园。", "完成。建成9处，其中12处带健身设施。", "LS1104")]
    [InlineData("建设公园。", "完成。建成9处，其中5处带健身设施、6处带球场。", "")]
    [InlineData("举办运动会。", "完成。4月27日开幕，9月27日结束，历时164天。", "LS1104")]
    [InlineData("举办运动会。", "完成。4月27日开幕，9月27日结束，历时154天。", "")]
    [InlineData("举办运动会。", "完成。4月27日开幕，9月27日结束，历时153天。", "")]
    public void Arithmetic_that_does_not_close(string commitment, string result, string codes) =>
        Check(commitment, result, codes);

    [Theory]
    [InlineData("免费提供早期教育服务1.9万人次以上。", "完成。受益2万余次。", "LS1106")]
    [InlineData("免费提供早期教育服务1.9万人次以上。", "完成。受益2万余人次。", "")]
    [InlineData("免费提供早期教育服务1.9万人次以上。", "完成。开展活动20次，受益2万余人次。", "")]
    public void Units_that_are_easily_confused(string commitment, string result, string codes) =>
        Check(commitment, result, codes);

    [Theory]
    [InlineData("垃圾分类覆盖常住人口20%。", "完成。覆盖居民户数77%。", "LS1107")]
    [InlineData("垃圾分类覆盖常住人口20%。", "完成。覆盖居民户数77%，覆盖常住人口76%。", "")]
    [InlineData("垃圾分类覆盖户籍人口20%。", "完成。覆盖户籍人口77%。", "")]
    [InlineData("每个街道新建2处以上社区食堂。", "完成。已建成18处。", "LS1107")]
    [InlineData("每个街道新建2处以上社区食堂。", "完成。9个街道共建成18处。", "")]
    [InlineData("每个街道新建2处以上社区食堂。", "完成。各街道均建成2处，共18处。", "")]
    public void A_promise_on_another_basis(string commitment, string result, string codes) =>
        Check(commitment, result, codes);

    [Theory]
    [InlineData("改造监控设备。", "完成。系统改造工已完工。", "LS1108")]
    [InlineData("改造监控设备。", "完成。系统改造工程已完工，改造工期90天，改造工作结束。", "")]
    [InlineData("绿化节点。", "完成。截止9月底已完工。", "LS1108")]
    [InlineData("绿化节点。", "完成。截至9月底已完工，报名截止时间为9月30日。", "")]
    [InlineData("成立联盟。", "完成。由某某公司为主导，发起成立。", "LS1108")]
    [InlineData("成立联盟。", "完成。由某某公司主导，以服务为重点。", "")]
    [InlineData("开展活动。", "完成。家长的的评价很好。", "LS1108")]
    [InlineData("开展活动。", "完成。为了了解情况，的的确确做了走访。", "")]
    public void Slips_of_the_pen(string commitment, string result, string codes) => Check(commitment, result, codes);

    [Theory]
    [InlineData("推进交管护学联盟工作。", "完成。继续推进交管护联盟工作。", "LS1109")]
    [InlineData("推进交管护学联盟工作。", "完成。继续推进交管护学联盟工作。", "")]
    [InlineData("组织青年志愿者协会活动。", "完成。志愿者协会开展了活动，组织志愿者协会培训。", "")]
    [InlineData("支持足球联盟和篮球联盟。", "完成。足球联盟、篮球联盟均已成立。", "")]
    public void One_body_under_two_names(string commitment, string result, string codes) =>
        Check(commitment, result, codes);

    [Theory]
    [InlineData("对西南路、西快路、华北路等路街进行绿化。", "完成。中山路、同泰街、高尔基路绿化完成。", "LS1110")]
    [InlineData("对西南路、西快路、华北路等路街进行绿化。", "完成。西南路、西快路、同泰街、高尔基路绿化完成。", "")]
    [InlineData("对西南路、西快路、华北路等路街进行绿化。", "完成。绿化工作已结束。", "")]
    public void Roads_promised_by_name(string commitment, string result, string codes) =>
        Check(commitment, result, codes);

    [Fact]
    public void A_promise_without_result_is_told_at_the_project_only()
    {
        using var site = ReviewedSite.OfReport(ReviewedSite.Item("建设公园。", "完成。已开放。") + "▲修缮道路。\n");

        var result = site.Run("check");

        Assert.Equal("LS1111", ReviewedSite.Codes(site));
        Assert.DoesNotContain(result.Findings, finding => finding.Code is "LS0306");
        result.HasFinding("LS1111", "input/2020/01/02.zh.md");
    }

    [Fact]
    public void A_shared_result_is_told_once()
    {
        using var site = ReviewedSite.OfReport("▲建设公园。\n\n" + ReviewedSite.Item("修缮道路。", "完成。已开放。"));

        var result = site.Run("check");

        Assert.Equal("LS1112", ReviewedSite.Codes(site));
        Assert.DoesNotContain(result.Findings, finding => finding.Code is "LS0301");
    }

    [Theory]
    [InlineData("完成快检4250批次。", "LS1105")]
    [InlineData("完成快检4200批次。", "")]
    [InlineData("完成快检4250户次。", "")]
    public void The_same_unusual_figure_in_two_projects(string result, string codes)
    {
        using var site = ReviewedSite.OfReport(
            ReviewedSite.Item("加强抽检。", "完成。全年抽检4250批次、4200人次。")
                + ReviewedSite.Item("追溯。", "完成。" + result)
        );

        Assert.Equal(codes, ReviewedSite.Codes(site));
    }

    [Theory]
    [InlineData("6408", "LS1105")]
    [InlineData("6409", "")]
    public void Two_projects_that_add_up_to_a_third_figure(string part, string codes)
    {
        using var site = ReviewedSite.OfReport(
            ReviewedSite.Item("开发岗位。", "完成。全年开发岗位38142个，招聘会开发岗位31734个。")
                + ReviewedSite.Item("举办招聘会。", $"完成。开发岗位{part}个。")
        );

        Assert.Equal(codes, ReviewedSite.Codes(site));
    }

    [Theory]
    [InlineData("全年确定2项重点民生实事，其中已完成1项。\n\n", "")]
    [InlineData("全年确定3项重点民生实事，其中已完成1项。\n\n", "LS1113")]
    [InlineData("全年确定2项重点民生实事，其中已完成2项。\n\n", "LS1113")]
    [InlineData("去年争取省级奖项12项。\n\n", "")]
    public void Totals_of_the_preamble(string preamble, string codes)
    {
        using var site = ReviewedSite.OfReport(
            ReviewedSite.Item("建设公园。", "完成。已开放。")
                + ReviewedSite.Item("修缮道路。", "正在推进。路基已铺设。"),
            preamble
        );

        Assert.Equal(codes, ReviewedSite.Codes(site));
    }

    private static void Check(string commitment, string result, string codes)
    {
        using var site = ReviewedSite.Of(commitment, result);

        Assert.Equal(codes, ReviewedSite.Codes(site));
    }
}
