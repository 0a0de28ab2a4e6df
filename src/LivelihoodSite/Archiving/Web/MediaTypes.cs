namespace LivelihoodSite.Archiving.Web;

/// <summary>The media types of the files of an edition, as a web server should name them.</summary>
internal static class MediaTypes
{
    /// <summary>The type of a file by its name; files of unknown kind are bytes.</summary>
    public static string Of(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name == ChecksumFile.Name
            ? "text/plain; charset=utf-8"
            : Path.GetExtension(name) switch
            {
                ".html" => "text/html; charset=utf-8",
                ".css" => "text/css; charset=utf-8",
                ".js" => "text/javascript; charset=utf-8",
                ".json" => "application/json",
                ".csv" => "text/csv; charset=utf-8",
                ".xml" => "application/atom+xml; charset=utf-8",
                ".svg" => "image/svg+xml",
                ".png" => "image/png",
                ".jpg" or ".jpeg" => "image/jpeg",
                ".gif" => "image/gif",
                ".webp" => "image/webp",
                ".pdf" => "application/pdf",
                ".sha256" => "text/plain; charset=utf-8",
                // The document as received: nobody has said in which encoding it came.
                ".txt" => "text/plain",
                ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                _ => "application/octet-stream",
            };
    }
}
